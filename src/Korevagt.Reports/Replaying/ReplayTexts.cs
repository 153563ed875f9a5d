using Korevagt.Domain.Texts;
using Korevagt.Planning.Replaying;
using Korevagt.Reports;

namespace Korevagt.Reports.Replaying;

/// <summary>The words of a replay. Numbered places are filled in; a place that a sentence does not need is left out.</summary>
public sealed record ReplayTexts
{
    /// <summary>{0}: how far off, {1}: interval, {2}: simulated p90, {3}: logged p90.</summary>
    public required string Agrees { get; init; }

    /// <summary>As <see cref="Agrees"/>.</summary>
    public required string Deviates { get; init; }

    /// <summary>As <see cref="Agrees"/>; {4}: simulated share within the target, {5}: logged, {6}: Kolmogorov distance.</summary>
    public required string OtherSpread { get; init; }

    /// <summary>As <see cref="Agrees"/>.</summary>
    public required string NotCertain { get; init; }

    /// <summary>{0}: visits with a response time.</summary>
    public required string TooFewVisits { get; init; }

    /// <summary>The log tells no response time. {0}: simulated mean, {1}: simulated p90.</summary>
    public required string NothingToCompare { get; init; }

    /// <summary>{0}: minutes.</summary>
    public required string TooFast { get; init; }

    /// <summary>{0}: minutes.</summary>
    public required string TooSlow { get; init; }

    /// <summary>The difference rounds to nothing.</summary>
    public required string Even { get; init; }

    /// <summary>{0}: list of groups.</summary>
    public required string FastIn { get; init; }

    /// <summary>{0}: list of groups.</summary>
    public required string SlowIn { get; init; }

    /// <summary>{0}: list of groups.</summary>
    public required string SpreadIn { get; init; }

    /// <summary>{0}: list of groups.</summary>
    public required string NotCertainIn { get; init; }

    /// <summary>{0}: list of groups.</summary>
    public required string TooFewIn { get; init; }

    /// <summary>Ends a list that is cut short. {0}: how many more.</summary>
    public required string More { get; init; }

    /// <summary>All districts agree.</summary>
    public required string DistrictsAgree { get; init; }

    /// <summary>All hours agree.</summary>
    public required string HoursAgree { get; init; }

    /// <summary>{0}: sentence parts about hours.</summary>
    public required string ByHour { get; init; }

    /// <summary>An hour of the clock: {0}.</summary>
    public required string HourItem { get; init; }

    /// <summary>Nothing was drawn.</summary>
    public required string NothingDrawn { get; init; }

    /// <summary>{0}: points, {1}: delays, {2}: stays, {3}: replications.</summary>
    public required string Drawn { get; init; }

    /// <summary>{0}: visits.</summary>
    public required string NotMade { get; init; }

    /// <summary>{0}: rows.</summary>
    public required string Rejected { get; init; }

    /// <summary>{0} to {5}: the bounds.</summary>
    public required string Bounds { get; init; }

    /// <summary>{0}: plan, {1}: first date, {2}: last date, {3}: visits.</summary>
    public required string Title { get; init; }

    /// <summary>Column heads: group, visits, mean, p50, p90, within target, bias, distance, verdict.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The region's row.</summary>
    public required string Region { get; init; }

    /// <summary>The first column of the quantile table.</summary>
    public required string Share { get; init; }

    /// <summary>As logged.</summary>
    public required string Logged { get; init; }

    /// <summary>As simulated.</summary>
    public required string Simulated { get; init; }

    /// <summary>How the table says that logged and simulated stand in one cell.</summary>
    public required string Legend { get; init; }

    /// <summary>A verdict in a word.</summary>
    public required IReadOnlyDictionary<ReplayVerdict, string> Verdicts { get; init; }

    /// <summary>The words of a language.</summary>
    public static ReplayTexts For(Language language) => language == Language.En ? EnglishReplayTexts.Texts : DanishReplayTexts.Texts;
}
