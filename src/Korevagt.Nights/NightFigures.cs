using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Faults;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>The figures of one night that history keeps and that the next night is judged by.</summary>
public sealed record NightFigures
{
    /// <summary>What kind of file this is and the version of its format.</summary>
    public const string CurrentFormat = "korevagt-night-figures/1";

    /// <summary>The format.</summary>
    [Description("The format.")]
    [JsonPropertyOrder(-1)]
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Identity of the night.</summary>
    [Description("Identity of the night.")]
    public required string Night { get; init; }

    /// <summary>The calendar year evaluated.</summary>
    [Description("The calendar year evaluated.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>The baseline, then the scenarios that could be evaluated, in the order of the settings; empty where the baseline could not.</summary>
    [Description("The baseline, then the scenarios that could be evaluated, in the order of the settings; empty where the baseline could not.")]
    public required IReadOnlyList<ScenarioNight> Plans { get; init; }

    /// <summary>The scenarios that could not, in the order of the settings.</summary>
    [Description("The scenarios that could not, in the order of the settings.")]
    public IReadOnlyList<FailedScenario> Failed { get; init; } = [];

    /// <summary>
    /// What the plans that could not be evaluated were when they last could: they are compared with it once they can again.
    /// On a night without any figures, all.
    /// </summary>
    [Description("What the plans that could not be evaluated were when they last could: they are compared with it once they can again. On a night without any figures, all.")]
    public IReadOnlyList<ScenarioNight> Resting { get; init; } = [];

    /// <summary>Whether each recommended plan is still the choice, in the order of the settings.</summary>
    [Description("Whether each recommended plan is still the choice, in the order of the settings.")]
    public IReadOnlyList<QuestionNight> Questions { get; init; } = [];

    /// <summary>Demand against forecast: the region, then the districts; empty where there was nothing to hold against it.</summary>
    [Description("Demand against forecast: the region, then the districts; empty where there was nothing to hold against it.")]
    public IReadOnlyList<DriftResult> Drift { get; init; } = [];

    /// <summary>The logs that could not be used.</summary>
    [Description("The logs that could not be used.")]
    public IReadOnlyList<SetAsideLog> SetAside { get; init; } = [];
}

/// <summary>A scenario that could not be evaluated: it no longer applies to the baseline, or its file is faulty.</summary>
/// <param name="File">Its file as the settings name it.</param>
/// <param name="Faults">All that is wrong; at least one.</param>
public sealed record FailedScenario(
    [Description("Its file as the settings name it.")] string File,
    [Description("All that is wrong; at least one.")] IReadOnlyList<Fault> Faults);

/// <summary>A log that cannot be used. It stops nothing: it is read again on the next night, when plan or mapping may fit it.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Faults">All that is wrong with it; at least one.</param>
public sealed record SetAsideLog(
    [Description("Its name, without the folder.")] string Name,
    [Description("SHA-256 of its content.")] string Sha256,
    [Description("All that is wrong with it; at least one.")] IReadOnlyList<Fault> Faults);
