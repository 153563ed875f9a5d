using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Json;

namespace Korevagt.Files.Questions;

/// <summary>What may be decided.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "decision")]
[JsonDerivedType(typeof(CarsDecisionFile), "cars")]
[JsonDerivedType(typeof(DaysDecisionFile), "days")]
[JsonDerivedType(typeof(HoursDecisionFile), "hours")]
[JsonDerivedType(typeof(StationDecisionFile), "station")]
[JsonDerivedType(typeof(HeirDecisionFile), "heir")]
[JsonDerivedType(typeof(DispatchDecisionFile), "dispatch")]
internal abstract record DecisionFile
{
    /// <summary>Stands for the nearest shift on duty among heirs.</summary>
    public const string Nearest = "nearest";
}

/// <summary>What may be decided about shifts.</summary>
internal abstract record ShiftDecisionFile : DecisionFile
{
    [Description("Ids of the shifts; * stands for anything, as in \"nat-*\". Each of them is decided by itself.")]
    [Length(1, Patterns.MostItems)]
    [JsonPropertyOrder(-1)]
    public required IReadOnlyList<string> Shifts { get; init; }
}

/// <summary>How many cars.</summary>
internal sealed record CarsDecisionFile : ShiftDecisionFile
{
    private const int MostCars = 50;

    [Description("So many cars fewer at most, and never below none: a shift without cars is removed. Left out, 0.")]
    [Range(0, MostCars)]
    public int Less { get; init; }

    [Description("So many cars more at most. Left out, 0.")]
    [Range(0, MostCars)]
    public int More { get; init; }

    [Description(
        "For the rule planAhead: who serves the districts of a shift that is removed or loses cars: id of another shift, or "
        + "\"nearest\" for the nearest on duty, which holds where it is left out.")]
    public string? Inherits { get; init; }
}

/// <summary>On which dates.</summary>
internal sealed record DaysDecisionFile : ShiftDecisionFile
{
    private const int Selections = 3;

    [Description("The days that it may be on duty beside its own; left out, all selections of days.")]
    [Length(1, Selections)]
    public IReadOnlyList<DaySelection>? Options { get; init; }

    [Description("What is known and wanted: \"handover\" where hours may end across the opening hour of daytime.")]
    [Length(1, 1)]
    public IReadOnlyList<Acknowledged>? Acknowledge { get; init; }
}

/// <summary>When they begin and end.</summary>
internal sealed record HoursDecisionFile : ShiftDecisionFile
{
    private const int MostMinutes = 12 * 60;

    [Description("By so many minutes the beginning may move, earlier or later. Left out, 0.")]
    [Range(0, MostMinutes)]
    public int MoveStartMinutes { get; init; }

    [Description("By so many minutes the end may move, earlier or later. Left out, 0.")]
    [Range(0, MostMinutes)]
    public int MoveEndMinutes { get; init; }

    [Description("The grid of the moves in minutes, which divides 60. Left out, 30.")]
    [Range(1, 60)]
    public int StepMinutes { get; init; } = 30;

    [Description("What is known and wanted: \"handover\" where hours may end across the opening hour of daytime.")]
    [Length(1, 1)]
    public IReadOnlyList<Acknowledged>? Acknowledge { get; init; }
}

/// <summary>Where their cars wait.</summary>
internal sealed record StationDecisionFile : ShiftDecisionFile
{
    [Description("Ids of the stations beside its own.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Stations { get; init; }
}

/// <summary>Who serves their districts where they are removed.</summary>
internal sealed record HeirDecisionFile : ShiftDecisionFile
{
    [Description("For the rule planAhead: ids of other shifts, or \"nearest\" for the nearest on duty.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<string> Heirs { get; init; }
}

/// <summary>How visits are given to cars.</summary>
[NeedsOneOf("rule", "helpLeadMinutes", "afterVisit", "crossingMinutes", "reachMinutes")]
internal sealed record DispatchDecisionFile : DecisionFile
{
    private const int MostValues = 20;

    [Description("The rules beside the baseline's.")]
    [Length(1, MostValues)]
    public IReadOnlyList<DispatchRule>? Rule { get; init; }

    [Description("For the rules districtFirst and urgencyReserve: how long before a visit is due any car may help, beside the baseline's.")]
    [Length(1, MostValues)]
    [Range(0.0, Patterns.LongestMinutes)]
    public IReadOnlyList<double>? HelpLeadMinutes { get; init; }

    [Description("Where a car goes after a visit, beside the baseline's.")]
    [Length(1, MostValues)]
    public IReadOnlyList<AfterVisitRule>? AfterVisit { get; init; }

    [Description("For the rule planAhead: by how much earlier a car from elsewhere must be expected, beside the baseline's.")]
    [Length(1, MostValues)]
    [Range(0.0, Patterns.LongestMinutes)]
    public IReadOnlyList<double>? CrossingMinutes { get; init; }

    [Description("For the rule planAhead: how long a car from elsewhere drives at most, beside the baseline's.")]
    [Length(1, MostValues)]
    [Range(0.0, Patterns.LongestMinutes)]
    public IReadOnlyList<double>? ReachMinutes { get; init; }
}

/// <summary>What a planner has to know before it is decided.</summary>
internal enum Acknowledged
{
    Handover,
}
