package org.gradewatch.rating.memory;

/// In which order the parts of a value are written, and read again.
interface Form<T> {

    void write(Pen pen, T value);

    T read(Scan scan);
}
