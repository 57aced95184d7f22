package org.gradewatch.rating.question;

import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;

/// The areas in which an authority can have a judgement, and the grades that it can have.
public final class KnownWords {

    private static final List<Area> AREAS = Frameworks.shipped().all().stream()
            .filter(Framework::rates)
            .flatMap(framework -> framework.editions().stream())
            .flatMap(edition -> edition.areas().entrySet().stream())
            .filter(area -> area.getValue().isOfTheAuthority())
            .map(Map.Entry::getKey)
            .distinct()
            .toList();
    private static final List<Grade> GRADES = Frameworks.shipped().all().stream()
            .flatMap(framework -> framework.grades().keySet().stream())
            .filter(grade -> Frameworks.shipped().rank(grade).isPresent())
            .distinct()
            .toList();

    private KnownWords() {}

    public static List<Area> areas() {
        return AREAS;
    }

    public static List<Grade> grades() {
        return GRADES;
    }
}
