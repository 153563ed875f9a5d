using Korevagt.Domain.Texts;
using NodaTime;

namespace Korevagt.Demand.Fitting;

/// <summary>Why no demand can be fitted to a log, in words.</summary>
internal static class FitFaultTexts
{
    public static Text SpreadOverDays { get; } = new("besøg, der er fordelt over dagene", "visits that spread over the days");

    public static Text SpreadOverHoursAndDays { get; } = new(
        "en log, hvis besøg er fordelt over timer og dage", "a log whose visits spread over hours and days");

    public static Text NoVisits { get; } = new("loggen har ingen besøg", "the log has no visits");

    public static Text AVisit { get; } = new("mindst ét besøg", "at least one visit");

    public static Text NoAreas { get; } = new("planen har ingen områder", "the plan has no areas");

    public static Text AnArea { get; } = new("mindst ét område", "at least one area");

    /// <summary>The log has visits in an area that is none of the plan's.</summary>
    public static Text OtherArea { get; } = new(
        "loggen har besøg i et område, som planen ikke har", "the log has visits of an area that the plan has not");

    /// <summary>What was expected instead.</summary>
    public static Text AnAreaOfThePlan { get; } = new("et område i planen", "an area of the plan");

    public static Text OutsideDates(long visits) => new(
        FormattableString.Invariant($"{visits} besøg ligger uden for loggens datoer"),
        FormattableString.Invariant($"{visits} visits lie outside the log's dates"));

    /// <summary>Visits of the log's days.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The day after the last.</param>
    public static Text VisitsWithin(LocalDate from, LocalDate to) => new(
        FormattableString.Invariant($"besøg fra {from:uuuu-MM-dd} til og med {to.PlusDays(-1):uuuu-MM-dd}"),
        FormattableString.Invariant($"visits from {from:uuuu-MM-dd} up to and without {to:uuuu-MM-dd}"));

    public static Text MostOnOneDay(long visits, int all, LocalDate day) => new(
        FormattableString.Invariant($"{visits} af {all} besøg ligger på {day:uuuu-MM-dd}"),
        FormattableString.Invariant($"{visits} of {all} visits lie on {day:uuuu-MM-dd}"));

    /// <summary>The log's days, which may be none.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The day after the last.</param>
    public static Text Covers(LocalDate from, LocalDate to) => new(
        FormattableString.Invariant($"loggen dækker {from:uuuu-MM-dd} indtil {to:uuuu-MM-dd} (den dag ikke medregnet)"),
        FormattableString.Invariant($"the log covers {from:uuuu-MM-dd} up to and without {to:uuuu-MM-dd}"));

    public static Text ADayOf(int first, int last) => new(
        FormattableString.Invariant($"mindst én dag i {first} til {last}"),
        FormattableString.Invariant($"at least one day of {first} to {last}"));

    public static Text NotSettled(int rounds) => new(
        FormattableString.Invariant($"modellen for efterspørgslen er ikke faldet til ro efter {rounds} gennemregninger"),
        FormattableString.Invariant($"the demand model has not settled after {rounds} rounds"));
}
