using Korevagt.Domain.Texts;
using Korevagt.Nights;

namespace Korevagt.Nights.Pages;

/// <summary>The words of the page about a night; places {0}, {1}, ... are filled in.</summary>
public sealed record NightTexts
{
    /// <summary>Date.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the settings, time of the end, minutes it took.</summary>
    public required string Lead { get; init; }

    /// <summary>Year, replications.</summary>
    public required string LeadYear { get; init; }

    /// <summary>Nights that it stands for.</summary>
    public required string CaughtUp { get; init; }

    /// <summary>Heading of the answer.</summary>
    public required string AnswerHeading { get; init; }

    /// <summary>The first night.</summary>
    public required string FirstNight { get; init; }

    /// <summary>No alert.</summary>
    public required string NothingNew { get; init; }

    /// <summary>One alert.</summary>
    public required string OneAlert { get; init; }

    /// <summary>Number of alerts.</summary>
    public required string Alerts { get; init; }

    /// <summary>No figures.</summary>
    public required string NotDone { get; init; }

    /// <summary>Some of it failed.</summary>
    public required string Faults { get; init; }

    /// <summary>Names of the severities.</summary>
    public required IReadOnlyDictionary<AlertSeverity, string> Severities { get; init; }

    /// <summary>What was told before and still holds.</summary>
    public required string StillHeading { get; init; }

    /// <summary>Plan, target.</summary>
    public required string StillMissed { get; init; }

    /// <summary>Region or district, drift in words.</summary>
    public required string StillDrifting { get; init; }

    /// <summary>File.</summary>
    public required string StillFailing { get; init; }

    /// <summary>Log.</summary>
    public required string StillSetAside { get; init; }

    /// <summary>The region in a sentence.</summary>
    public required string TheRegion { get; init; }

    /// <summary>Heading of the overview.</summary>
    public required string OverviewHeading { get; init; }

    /// <summary>Caption of the overview.</summary>
    public required string OverviewCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Plan { get; init; }

    /// <summary>Column.</summary>
    public required string Saving { get; init; }

    /// <summary>Column.</summary>
    public required string P90 { get; init; }

    /// <summary>Column.</summary>
    public required string AgainstBaseline { get; init; }

    /// <summary>Column.</summary>
    public required string LastNights { get; init; }

    /// <summary>Column.</summary>
    public required string Target { get; init; }

    /// <summary>Badge.</summary>
    public required string Met { get; init; }

    /// <summary>Badge.</summary>
    public required string Missed { get; init; }

    /// <summary>Change since the night before.</summary>
    public required string SinceYesterday { get; init; }

    /// <summary>No change since the night before.</summary>
    public required string AsYesterday { get; init; }

    /// <summary>The baseline.</summary>
    public required string Baseline { get; init; }

    /// <summary>Label of the tabs.</summary>
    public required string Tabs { get; init; }

    /// <summary>Chart: nights.</summary>
    public required string SavingChart { get; init; }

    /// <summary>Chart.</summary>
    public required string P90Chart { get; init; }

    /// <summary>Chart: target.</summary>
    public required string TargetChart { get; init; }

    /// <summary>First and last night, first and last figure, interval of the last.</summary>
    public required string ChartSummary { get; init; }

    /// <summary>Heading of districts.</summary>
    public required string DistrictsHeading { get; init; }

    /// <summary>Caption of districts.</summary>
    public required string DistrictsCaption { get; init; }

    /// <summary>Heading of the baseline's districts.</summary>
    public required string BaselineDistrictsHeading { get; init; }

    /// <summary>Caption of the baseline's districts.</summary>
    public required string BaselineDistrictsCaption { get; init; }

    /// <summary>Column.</summary>
    public required string District { get; init; }

    /// <summary>Column.</summary>
    public required string Visits { get; init; }

    /// <summary>Areas that wait longer than in the baseline.</summary>
    public required string LongerAreas { get; init; }

    /// <summary>No such area.</summary>
    public required string NoLongerArea { get; init; }

    /// <summary>Heading of demand.</summary>
    public required string DemandHeading { get; init; }

    /// <summary>Visits, first and last date of the history, trend in per cent.</summary>
    public required string DemandFit { get; init; }

    /// <summary>Date of the forecast.</summary>
    public required string DemandForecast { get; init; }

    /// <summary>Nothing to hold against the forecast yet.</summary>
    public required string NoDays { get; init; }

    /// <summary>Chart of days.</summary>
    public required string DaysChart { get; init; }

    /// <summary>Legend.</summary>
    public required string Expected { get; init; }

    /// <summary>Legend.</summary>
    public required string Came { get; init; }

    /// <summary>Days, visits that came, visits expected.</summary>
    public required string DaysSummary { get; init; }

    /// <summary>Caption of the drift table.</summary>
    public required string DriftCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Ratio { get; init; }

    /// <summary>Column.</summary>
    public required string Evidence { get; init; }

    /// <summary>Column.</summary>
    public required string Limit { get; init; }

    /// <summary>Column.</summary>
    public required string Verdict { get; init; }

    /// <summary>No drift.</summary>
    public required string AsForecast { get; init; }

    /// <summary>Change with interval, date.</summary>
    public required string Drifts { get; init; }

    /// <summary>What evidence is.</summary>
    public required string EvidenceNote { get; init; }

    /// <summary>Heading of the logs.</summary>
    public required string LogsHeading { get; init; }

    /// <summary>Caption of the logs.</summary>
    public required string LogsCaption { get; init; }

    /// <summary>Column.</summary>
    public required string Log { get; init; }

    /// <summary>Column.</summary>
    public required string Covers { get; init; }

    /// <summary>Column.</summary>
    public required string DaysUsed { get; init; }

    /// <summary>Column.</summary>
    public required string LogVisits { get; init; }

    /// <summary>Badge.</summary>
    public required string New { get; init; }

    /// <summary>No logs.</summary>
    public required string NoLogs { get; init; }

    /// <summary>Date.</summary>
    public required string Gap { get; init; }

    /// <summary>Heading.</summary>
    public required string SetAsideHeading { get; init; }

    /// <summary>Heading.</summary>
    public required string LeftHeading { get; init; }

    /// <summary>Heading of provenance.</summary>
    public required string ProvenanceHeading { get; init; }

    /// <summary>Column.</summary>
    public required string Item { get; init; }

    /// <summary>Column.</summary>
    public required string Value { get; init; }

    /// <summary>Rows of provenance: night, began, ended, engine, settings, baseline, map, history, year, replications, seed.</summary>
    public required IReadOnlyList<string> ProvenanceRows { get; init; }

    /// <summary>The texts of a language.</summary>
    public static NightTexts For(Language language) => language == Language.En ? EnglishNightTexts.Texts : DanishNightTexts.Texts;
}
