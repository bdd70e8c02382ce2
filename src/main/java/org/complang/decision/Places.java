package org.complang.decision;

/// Places in data, as decisions write them: `customers[T1].usage[Yammer, E3, 2018-02].activeUsers`.
public final class Places {
    private Places() { }

    /// A place without its keys, which may hold brackets themselves: `customers.usage.activeUsers`.
    public static String withoutKeys(String place) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            depth += c == '[' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            }
            depth -= c == ']' && depth > 0 ? 1 : 0;
        }
        return plain.toString();
    }
}
