using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The clauses on who waits.</summary>
internal static class WaitTexts
{
    public static Text TheRegion { get; } = new("hele regionen", "the whole region");

    public static Text Region(string mean, string meanBefore, string meanChange, string p90, string p90Before, string p90Change) => new(
        $"I hele regionen er ventetiden i gennemsnit {mean} mod {meanBefore} uden ændringen ({meanChange}), og ni ud af ti besøg nås "
            + $"inden for {p90} mod {p90Before} ({p90Change})",
        $"In the whole region the mean wait is {mean} against {meanBefore} without the change ({meanChange}), and nine of ten visits "
            + $"are reached within {p90} against {p90Before} ({p90Change})");

    public static Text RegionBeyondADay(string mean, string meanBefore, string meanChange, string p90, string p90Before) => new(
        $"I hele regionen er ventetiden for de besøg, der blev nået, i gennemsnit {mean} mod {meanBefore} uden ændringen ({meanChange}), "
            + $"og mindst ét ud af ti venter {p90}; uden ændringen nås ni ud af ti inden for {p90Before}",
        $"In the whole region the mean wait of the visits that were made is {mean} against {meanBefore} without the change "
            + $"({meanChange}), and at least one of ten waits {p90}; without the change nine of ten are reached within {p90Before}");

    public static Text RegionNotProven(string mean, string meanBefore, string p90, string p90Before) => new(
        $"For regionen som helhed er der ingen påviselig ændring: ventetiden er i gennemsnit {mean} mod {meanBefore} uden ændringen, "
            + $"og ni ud af ti besøg nås inden for {p90} mod {p90Before}",
        $"For the region as a whole no change is proven: the mean wait is {mean} against {meanBefore} without the change, and nine "
            + $"of ten visits are reached within {p90} against {p90Before}");

    public static Text OtherVisits(string after, string before) => new(
        $"Scenariet har {after} besøg om året mod {before}, så det er ikke de samme besøg, der sammenlignes",
        $"The scenario has {after} visits a year against {before}, so it is not the same visits that are compared");

    public static Text HitFirst(string hit) => new($"Hårdest rammes {hit}", $"Hit hardest: {hit}");
    public static Text HitNext(string hit) => new($"Dernæst {hit}", $"Next: {hit}");

    public static Text Hit(string place, string mean, string meanBefore, string change, string p90, string visits) => new(
        $"{place}: i gennemsnit {mean} mod {meanBefore} ({change}), {p90} ({visits} besøg om året)",
        $"{place}: in the mean {mean} against {meanBefore} ({change}), {p90} ({visits} visits a year)");

    public static Text P90(string after, string before) => new(
        $"ni ud af ti inden for {after} mod {before}",
        $"nine of ten within {after} against {before}");

    public static Text InPart(string district, string part) => new($"{district}, {part}", $"{district}, {part}");

    public static Text OtherDistricts(string districts, string least, string most) => new(
        $"I yderligere {districts} køreområder stiger ventetiden påviseligt, i gennemsnit {least} til {most}",
        $"In {districts} more districts the wait provenly grows, by {least} to {most} in the mean");

    public static Text Municipalities(string municipalities) => new(
        $"Efter kommune stiger ventetiden mest i {municipalities}",
        $"By municipality the wait grows most in {municipalities}");

    public static Text Municipality(string name, string mean, string p90) => new(
        $"{name} (gennemsnit {mean}, ni ud af ti {p90})",
        $"{name} (mean {mean}, nine of ten {p90})");

    public static Text NoDistrictLonger { get; } = new(
        "Ventetiden bliver ikke påviseligt længere i noget køreområde",
        "The wait provenly grows in no district");

    public static Text Shorter(string districts) => new(
        $"I gennemsnit bliver ventetiden kortere i {districts}",
        $"In the mean the wait falls in {districts}");

    // Mean and 90 % response time that move opposite ways
    public static Text MeanGrowsP90Falls(string place, string mean, string p90) => new(
        $"I {place} stiger gennemsnittet ({mean}), mens 90 %-fraktilen falder ({p90}): ",
        $"In {place} the mean grows ({mean}) while the 90% quantile falls ({p90}): ");

    public static Text MeanFallsP90Grows(string place, string mean, string p90) => new(
        $"I {place} falder gennemsnittet ({mean}), mens 90 %-fraktilen stiger ({p90}): ",
        $"In {place} the mean falls ({mean}) while the 90% quantile grows ({p90}): ");

    public static Text OtherTimes(string meanPlace, string mean, string p90Place, string p90) => new(
        $"gennemsnittet følger især {meanPlace} ({mean}), 90 %-fraktilen især {p90Place} ({p90})",
        $"the mean follows above all {meanPlace} ({mean}), the 90% quantile above all {p90Place} ({p90})");

    public static Text SameTime(string place, string mean, string p90) => new(
        $"det gælder især {place} (gennemsnit {mean}, 90 %-fraktil {p90}); ",
        $"it concerns above all {place} (mean {mean}, 90% quantile {p90}); ");

    public static Text MostLonger(string median, string longest) => new(
        $"de fleste venter længere (median {median}), men de længste ventetider bliver ikke mærkbart længere (95 %-fraktil {longest})",
        $"most wait longer (median {median}), but the longest waits do not grow noticeably (95% quantile {longest})");

    public static Text MostShorter(string median, string longest) => new(
        $"de fleste venter kortere (median {median}), men de længste ventetider bliver ikke mærkbart kortere (95 %-fraktil {longest})",
        $"most wait shorter (median {median}), but the longest waits do not fall noticeably (95% quantile {longest})");

    public static Text OtherShape(string median, string longest) => new(
        $"ventetiderne fordeler sig anderledes (median {median}, 95 %-fraktil {longest})",
        $"the waits are spread otherwise (median {median}, 95% quantile {longest})");
}
