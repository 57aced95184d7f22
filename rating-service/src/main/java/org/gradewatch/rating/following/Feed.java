package org.gradewatch.rating.following;

import java.util.List;
import java.util.OptionalInt;
import org.gradewatch.rating.following.ChangeLog.Sequenced;

/// One document of a feed (RFC 4287) in archives (RFC 5005). The oldest changes fill archives, each
/// of which is full and never changes again; what is newer is the feed that people subscribe to. It
/// is never shorter than an archive once there is one, so that a reader who comes seldom misses
/// nothing.
///
/// @param entries oldest first
/// @param archive its number, from 1; absent for the newest changes
/// @param archives how many there are
record Feed(List<Sequenced> entries, OptionalInt archive, int archives) {

    static final int ENTRIES = 50;

    /// @param all that the feed is about, oldest first
    static Feed newest(List<Sequenced> all) {
        int archives = archives(all.size());
        return new Feed(all.subList(archives * ENTRIES, all.size()), OptionalInt.empty(), archives);
    }

    static Feed archived(List<Sequenced> all, int number) {
        return new Feed(
                all.subList((number - 1) * ENTRIES, number * ENTRIES), OptionalInt.of(number), archives(all.size()));
    }

    static int archives(int entries) {
        return Math.max(0, entries / ENTRIES - 1);
    }

    /// The archive with what came just before.
    OptionalInt before() {
        int before = archive.isPresent() ? archive.getAsInt() - 1 : archives;
        return before > 0 ? OptionalInt.of(before) : OptionalInt.empty();
    }
}
