package org.complang.data;

import java.time.YearMonth;
import java.util.List;
import org.complang.model.DateForm;

/// Days and months as files write them. Each is read into one number, so that reading costs nothing but time.
final class DateTexts {
    static final int NOTHING = -1;

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");
    private static final int SHORT_NAME = 3;

    private final String text;
    private int at;
    private int year;
    private int month;
    private int day;

    private DateTexts(String text) {
        this.text = text;
    }

    /// The day or month that a text says, for [#year], [#month] and [#day]: `YYYY-MM-DD`, with a time behind it or without, `YYYY-MM`, or as one of `forms`. NOTHING where it
    /// says none, one that is not in the calendar, or another one in another form.
    static int read(String text, List<DateForm> forms) {
        DateTexts iso = new DateTexts(text);
        if (iso.readsIso()) {
            return iso.packed();
        }
        int said = NOTHING;
        for (DateForm form : forms) {
            DateTexts reading = new DateTexts(text);
            int read = reading.reads(form) ? reading.packed() : NOTHING;
            if (read != NOTHING && said != NOTHING && read != said) {
                return NOTHING;
            }
            said = read == NOTHING ? said : read;
        }
        return said;
    }

    static int year(int read) {
        return read >> 9;
    }

    static int month(int read) {
        return read >> 5 & 15;
    }

    /// The day of the month, 0 where the text names none.
    static int day(int read) {
        return read & 31;
    }

    private int packed() {
        boolean real = month >= 1 && month <= 12 && (day < 0 || day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth());
        return real ? year << 9 | month << 5 | Math.max(day, 0) : NOTHING;
    }

    private boolean readsIso() {
        day = -1;
        year = number(4, 4);
        if (year < 0 || !mark("-")) {
            return false;
        }
        month = number(2, 2);
        if (month < 0 || at == text.length()) {
            return month >= 0;
        }
        if (!mark("-")) {
            return false;
        }
        day = number(2, 2);
        return day >= 0 && endsWithTime();
    }

    private boolean reads(DateForm form) {
        day = -1;
        for (DateForm.Part part : form.parts()) {
            boolean fits = switch (part) {
                case DateForm.Part.Mark(String mark) -> mark(mark);
                case DateForm.Field field -> reads(field);
            };
            if (!fits) {
                return false;
            }
        }
        return day < 0 ? at == text.length() : endsWithTime();
    }

    private boolean reads(DateForm.Field field) {
        int value = switch (field) {
            case YEAR -> year = number(4, 4);
            case YEAR_OF_CENTURY -> {
                int ofCentury = number(2, 2);
                yield year = ofCentury < 0 ? NOTHING : 2000 + ofCentury;
            }
            case MONTH_TWO_DIGITS -> month = number(2, 2);
            case MONTH -> month = number(1, 2);
            case MONTH_NAME -> month = name(false);
            case SHORT_MONTH_NAME -> month = name(true);
            case DAY_TWO_DIGITS -> day = number(2, 2);
            case DAY -> day = number(1, 2);
        };
        return value >= 0;
    }

    private boolean mark(String mark) {
        boolean here = text.startsWith(mark, at);
        at += here ? mark.length() : 0;
        return here;
    }

    private int number(int least, int most) {
        int value = 0;
        int digits = 0;
        while (digits < most && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
            digits++;
        }
        return digits < least ? NOTHING : value;
    }

    private int name(boolean shortened) {
        for (int i = 0; i < MONTHS.size(); i++) {
            int length = shortened ? SHORT_NAME : MONTHS.get(i).length();
            if (text.regionMatches(true, at, MONTHS.get(i), 0, length)) {
                at += length;
                return i + 1;
            }
        }
        return NOTHING;
    }

    /// Behind a day may stand a time, which says nothing here: `T00:00:00Z`, ` 12:00:00 AM`, ` 00:00:00.000 +00:00`.
    private boolean endsWithTime() {
        if (at == text.length()) {
            return true;
        }
        if (!mark("T") && !mark(" ") || number(1, 2) < 0 || !mark(":") || number(2, 2) < 0) {
            return false;
        }
        if (mark(":") && (number(2, 2) < 0 || mark(".") && number(1, 9) < 0)) {
            return false;
        }
        mark(" ");
        if (text.regionMatches(true, at, "AM", 0, 2) || text.regionMatches(true, at, "PM", 0, 2)) {
            at += 2;
        } else if (!mark("Z") && (mark("+") || mark("-"))) {
            boolean hours = number(2, 2) >= 0;
            mark(":");
            return hours && (at == text.length() || number(2, 2) >= 0 && at == text.length());
        }
        return at == text.length();
    }
}
