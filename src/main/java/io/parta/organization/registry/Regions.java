package io.parta.organization.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The 89 subjects, in the order of their codes. */
public final class Regions {

    private static final Map<String, Region> BY_CODE = read();

    private Regions() {}

    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The region of a stored code, which was checked before it was stored. */
    public static Region get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalStateException("Stored region code is not on the list: " + code));
    }

    public static List<Region> all() {
        return new ArrayList<>(BY_CODE.values());
    }

    private static Map<String, Region> read() {
        var regions = new LinkedHashMap<String, Region>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream("/reference/regions.csv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(";", -1);
                regions.put(cells[0], new Region(cells[0], cells[1], cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }
}
