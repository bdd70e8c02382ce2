package org.complang.wording;

/// Places in data, as decisions write them: `customers[T1].usage[Yammer, E3, 2018-02].activeUsers`.
public final class Places {
    private Places() { }

    /// A key as it stands between the brackets of a place: in double quotes where it holds a comma, a bracket or a double quote, which is then written twice, or begins or ends with a space.
    public static String key(String key) {
        boolean plain = key.equals(key.strip()) && key.chars().noneMatch(c -> c == ',' || c == '[' || c == ']' || c == '"');
        return plain ? key : '"' + key.replace("\"", "\"\"") + '"';
    }

    /// A place without its keys: `customers.usage.activeUsers`.
    public static String withoutKeys(String place) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            // A quote that is written twice ends quoted text and begins it again.
            quoted ^= inside && c == '"';
            boolean ends = inside && !quoted && c == ']';
            inside |= c == '[';
            if (!inside) {
                plain.append(c);
            }
            inside &= !ends;
        }
        return plain.toString();
    }
}
