using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>Everything about one night: what its report is made of.</summary>
public sealed record NightRecord
{
    /// <summary>What kind of file this is and the version of its format.</summary>
    public const string CurrentFormat = "korevagt-night/1";

    /// <summary>The format.</summary>
    [Description("The format.")]
    [JsonPropertyOrder(-1)]
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Identity of the night.</summary>
    [Description("Identity of the night.")]
    public required string Night { get; init; }

    /// <summary>Name of the settings.</summary>
    [Description("Name of the settings.")]
    public required string Name { get; init; }

    /// <summary>When the work began.</summary>
    [Description("When the work began.")]
    public required Instant Began { get; init; }

    /// <summary>When it ended.</summary>
    [Description("When it ended.")]
    public required Instant Ended { get; init; }

    /// <summary>Identities of the missed nights that it stands for, oldest first.</summary>
    [Description("Identities of the missed nights that it stands for, oldest first.")]
    public IReadOnlyList<string> CaughtUp { get; init; } = [];

    /// <summary>The logs of the history, in the order in which they were taken up.</summary>
    [Description("The logs of the history, in the order in which they were taken up.")]
    public IReadOnlyList<NightLog> Logs { get; init; } = [];

    /// <summary>The first date of the history where older logs were left out for a gap; else null.</summary>
    [Description("The first date of the history where older logs were left out for a gap; else null.")]
    public LocalDate? HistoryFromGap { get; init; }

    /// <summary>Files that were left for another night.</summary>
    [Description("Files that were left for another night.")]
    public IReadOnlyList<LeftLog> Left { get; init; } = [];

    /// <summary>The fit; null where there is none.</summary>
    [Description("The fit; null where there is none.")]
    public NightFit? Fit { get; init; }

    /// <summary>The region's last days, forecast and come, for the chart.</summary>
    [Description("The region's last days, forecast and come, for the chart.")]
    public IReadOnlyList<DriftDay> Days { get; init; } = [];

    /// <summary>The figures as they were judged; null where nothing could be evaluated.</summary>
    [Description("The figures as they were judged; null where nothing could be evaluated.")]
    public NightFigures? Figures { get; init; }

    /// <summary>What is new, the most severe first.</summary>
    [Description("What is new, the most severe first.")]
    public IReadOnlyList<NightAlert> Alerts { get; init; } = [];

    /// <summary>What kept the night, or a part of it, from being done: faulty settings, baseline or map, a fit that failed.</summary>
    [Description("What kept the night, or a part of it, from being done: faulty settings, baseline or map, a fit that failed.")]
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What the calendar of the year evaluated does to the visits; null where it does nothing.</summary>
    [Description("What the calendar of the year evaluated does to the visits; null where it does nothing.")]
    public NightSentence? Calendar { get; init; }

    /// <summary>What determines the figures; null where nothing could be evaluated.</summary>
    [Description("What determines the figures; null where nothing could be evaluated.")]
    public NightProvenance? Provenance { get; init; }
}

/// <summary>A sentence in both languages.</summary>
/// <param name="Danish">In Danish.</param>
/// <param name="English">In English.</param>
public sealed record NightSentence(
    [Description("In Danish.")] string Danish,
    [Description("In English.")] string English)
{
    /// <summary>What the calendar of a comparison's year does to its visits; null where it does nothing.</summary>
    internal static NightSentence? OfCalendar(Comparison comparison)
    {
        var (plan, year) = (comparison.Baseline.Plan, comparison.Provenance.Year);
        return CalendarSentence.For(plan, year, Language.Da) is { } danish
            ? new NightSentence(danish, CalendarSentence.For(plan, year, Language.En)!)
            : null;
    }

    /// <summary>The sentence as a text.</summary>
    public Text ToText() => new(Danish, English);
}
