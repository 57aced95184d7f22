package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The inspection frameworks, as data: one file a framework in `frameworks/`, listed in
/// `frameworks/index.yml`.
///
/// A framework to come is a new file. What the printed report looks like is data too: the labels of
/// the areas and the words of the grades.
public final class Frameworks {

    private static final Frameworks SHIPPED = load();

    private final Map<String, Framework> byName;
    private final Map<String, Edition> editions = new HashMap<>();
    private final Map<Grade, Integer> ranks = new HashMap<>();

    private Frameworks(Collection<Framework> frameworks) {
        var named = new LinkedHashMap<String, Framework>();
        frameworks.forEach(framework -> named.put(framework.framework(), framework));
        byName = Collections.unmodifiableMap(named);
        named.values().forEach(this::index);
    }

    /// Of two that say something of the same edition or grade the first counts.
    private void index(Framework framework) {
        framework.editions().forEach(edition -> editions.putIfAbsent(edition.edition(), edition));
        framework.grades().forEach((grade, words) -> {
            if (words.rank() != null) {
                ranks.putIfAbsent(grade, words.rank());
            }
        });
    }

    public static Frameworks shipped() {
        return SHIPPED;
    }

    /// These and the frameworks of a folder, one file each; one of the same name takes the place of
    /// ours.
    ///
    /// @param folder of `.yml` files in the form of those in `frameworks/`
    public Frameworks with(Path folder) {
        var more = new LinkedHashMap<>(byName);
        YAMLMapper yaml = yaml();
        for (Path file : filesOf(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                Framework framework = yaml.readValue(in, Framework.class);
                more.put(framework.framework(), framework);
            } catch (IOException | JacksonException e) {
                throw new IllegalArgumentException("%s: %s (expected: a framework)".formatted(file, e.getMessage()), e);
            }
        }
        return new Frameworks(more.values());
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("'%s' (expected: a folder of frameworks)".formatted(folder), e);
        }
    }

    public Collection<Framework> all() {
        return byName.values();
    }

    public Optional<Framework> framework(@Nullable String name) {
        return Optional.ofNullable(name).map(byName::get);
    }

    public Optional<Edition> edition(@Nullable String name) {
        return Optional.ofNullable(name).map(editions::get);
    }

    /// Higher is better. Empty for what is no grade (`NOT_JUDGED`) and for words that no framework
    /// knows.
    public OptionalInt rank(Grade grade) {
        Integer rank = ranks.get(grade);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    private static Frameworks load() {
        YAMLMapper yaml = yaml();
        List<String> files = List.of(read(yaml, "index.yml", String[].class));
        return new Frameworks(
                files.stream().map(file -> read(yaml, file, Framework.class)).toList());
    }

    /// Lists and tables that a file leaves out are empty, and what it does not say is not so.
    private static YAMLMapper yaml() {
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return YAMLMapper.builder()
                .withConfigOverride(List.class, list -> list.setNullHandling(empty))
                .withConfigOverride(Map.class, map -> map.setNullHandling(empty))
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static <T> T read(YAMLMapper yaml, String file, Class<T> type) {
        try (InputStream in = Frameworks.class.getResourceAsStream("/frameworks/" + file)) {
            if (in == null) {
                throw new IllegalStateException("frameworks/%s: not on the class path".formatted(file));
            }
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException("frameworks/%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// @param rates whether its judgements rate an authority under the present areas
    /// @param layout how its reports are printed; absent while no reader knows them
    public record Framework(
            String framework,
            String name,
            boolean rates,
            @Nullable Layout layout,
            Map<Grade, GradeWords> grades,
            List<Edition> editions) {

        /// The edition in force on the first day of an inspection.
        public Optional<Edition> editionOn(LocalDate inspectionStart) {
            for (Edition edition : editions) {
                if (edition.coversStart(inspectionStart)) {
                    return Optional.of(edition);
                }
            }
            return Optional.empty();
        }
    }

    /// What stands where in a printed report.
    ///
    /// @param titles the forms of the title, `{authority}` in the place of the name, the most
    ///     telling first
    /// @param reinspections what only the title of a re-inspection says
    /// @param published what stands before the day of publication
    /// @param lead what stands before the lead inspector's name
    /// @param table what the page of the table says, where that is not among the first pages
    /// @param banners by area, sentences of the first pages that give its grade, with `{authority}`
    ///     and `{grade}` in their places
    /// @param cells whether the grade of a section may stand in a cell beside or below its label
    /// @param improvements the list of what the authority should do better
    public record Layout(
            List<String> titles,
            List<String> reinspections,
            List<String> published,
            List<String> lead,
            @Nullable String table,
            Map<Area, List<String>> banners,
            boolean cells,
            @Nullable Improvements improvements) {}

    /// @param headings of the list; the first that is found counts
    /// @param ends what stands below the list
    /// @param numbered whether its items are numbered; they have bullets otherwise
    public record Improvements(List<String> headings, List<String> ends, boolean numbered) {}

    /// @param rank higher is better; absent for what is no grade
    /// @param printed every form in which reports print it, the longest first
    public record GradeWords(@Nullable Integer rank, List<String> printed) {}

    /// @param from the first day on which an inspection under it could start
    /// @param to the last such day; absent while it is in force
    /// @param areas in the order of the report
    /// @param floors by overall grade, the lowest grade that an area ever had beside it; what is
    ///     lower is not published without a second look
    /// @param onlyBeside overall grades that are only given where one of these areas has this grade
    public record Edition(
            String edition,
            LocalDate from,
            @Nullable LocalDate to,
            Map<Area, AreaLabels> areas,
            Map<Grade, Map<Area, Grade>> floors,
            Map<Grade, Map<Area, Grade>> onlyBeside) {

        public boolean coversStart(LocalDate inspectionStart) {
            return !inspectionStart.isBefore(from) && (to == null || !inspectionStart.isAfter(to));
        }
    }

    /// @param printed every label that the table of judgements prints for the area
    /// @param sections other labels that stand above the area's own section
    /// @param scope what the judgement covers, where that is not the same in every edition
    /// @param authority whether it is a judgement of the authority itself (not so for [Area#LSCB])
    public record AreaLabels(
            List<String> printed,
            List<String> sections,
            @Nullable String scope,
            @Nullable Boolean authority) {

        public boolean isOfTheAuthority() {
            return authority == null || authority;
        }
    }
}
