package org.complang.bench.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How many customers each partner has, and how many lines of usage each customer; a line is one workload and SKU, with one record a month. Sizes are skewed: the partner of rank r
/// has about `r^-0.8` times as many lines as the greatest, so that most partners have tens of rows and a few have hundreds of thousands; one of twenty has no customers.
///
/// Partners, customers and lines are numbered from 0; customers of one partner, and lines of one customer, are neighbours.
final class World {
    static final int MONTHS = 12;
    /// Of 100,000 records, how many are written twice.
    static final int TWICE = 1_000;
    private static final double SKEW = 0.8;
    private static final int MOST_LINES_OF_CUSTOMER = 24;

    final Mix mix;
    final int partners;
    final int customers;
    final int lines;
    private final int[] firstCustomer;
    private int[] firstLine;
    private int[] partnerOf;

    /// @param rows about how many usage records there shall be, with those that are written twice
    World(long seed, int partners, long rows) {
        this.mix = new Mix(seed);
        this.partners = partners;
        int[] linesOf = sizes(rows / MONTHS / (1 + TWICE / 100_000.0));
        this.firstCustomer = new int[partners + 1];
        this.firstLine = new int[Math.max(16, partners)];
        this.partnerOf = new int[Math.max(16, partners)];
        int customer = 0;
        int line = 0;
        for (int partner = 0; partner < partners; partner++) {
            firstCustomer[partner] = customer;
            int end = line + linesOf[partner];
            int most = linesOf[partner] < 1_000 ? 7 : MOST_LINES_OF_CUSTOMER;
            while (line < end) {
                if (customer + 1 >= firstLine.length) {
                    firstLine = Arrays.copyOf(firstLine, firstLine.length * 2);
                    partnerOf = Arrays.copyOf(partnerOf, firstLine.length);
                }
                firstLine[customer] = line;
                partnerOf[customer] = partner;
                line = Math.min(end, line + 1 + mix.below(most, 1, customer));
                customer++;
            }
        }
        firstCustomer[partners] = customer;
        firstLine[customer] = line;
        this.customers = customer;
        this.lines = line;
    }

    private int[] sizes(double lines) {
        int[] ranks = shuffled(partners, 2);
        double whole = 0;
        for (int rank = 1; rank <= partners; rank++) {
            whole += Math.pow(rank, -SKEW);
        }
        int[] sizes = new int[partners];
        for (int partner = 0; partner < partners; partner++) {
            double share = Math.pow(ranks[partner] + 1, -SKEW) / whole * lines / 0.95;
            double fraction = mix.below(1_000, 3, partner) / 1_000.0;
            sizes[partner] = share < 1_000 && mix.chance(5_000, 4, partner) ? 0 : (int) (share + fraction);
        }
        return sizes;
    }

    int firstCustomer(int partner) {
        return firstCustomer[partner];
    }

    int customersEnd(int partner) {
        return firstCustomer[partner + 1];
    }

    int firstLine(int customer) {
        return firstLine[customer];
    }

    int linesEnd(int customer) {
        return firstLine[customer + 1];
    }

    int partnerOf(int customer) {
        return partnerOf[customer];
    }

    int people(int partner) {
        int size = customersEnd(partner) - firstCustomer(partner);
        return mix.below(5, 5, partner) + Math.min(60, size / 8);
    }

    /// The numbers from 0 to below `count` in a random order, another one for each `what`.
    int[] shuffled(int count, int what) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        SplittableRandom random = new SplittableRandom(mix.bits(0, what));
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
        return numbers;
    }
}
