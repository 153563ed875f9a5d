using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Baselines;
using Korevagt.Json;

namespace Korevagt.Files.Models;

/// <summary>
/// A model from outside: a plan that brings its own driving times and has a constant rate per area, such as a textbook
/// queue or somebody else's case.
/// </summary>
[FileFormat("model", "en model", "korevagt-model/1")]
[NeedsOneOf("source", "assumption")]
internal sealed record ModelFile : RootProperties
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("One or two sentences on what it is.")]
    [MaxLength(Patterns.LongText)]
    public required string Description { get; init; }

    [Description("Path of the CSV file with the driving times in minutes between all areas and stations, relative to this file.")]
    public required string DrivingTimes { get; init; }

    [Description("Which dates are working days; left out, weekends and public holidays are not, and there is no daytime practice.")]
    public CalendarFile? Calendar { get; init; }

    [Description("The districts; left out, there is one.")]
    [Length(1, Patterns.MostDistricts)]
    public IReadOnlyList<DistrictFile>? Districts { get; init; }

    [Description("The stations where cars wait.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ModelStationFile> Stations { get; init; }

    [Description("The areas where visits arise.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ModelAreaFile> Areas { get; init; }

    [Description("What contractors are paid; left out, the plan has no price.")]
    [Length(1, Patterns.MostItems)]
    public IReadOnlyList<ContractFile>? Contracts { get; init; }

    [Description("Costs beside the contracts; left out, none is counted.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<CostDriverFile> CostDrivers { get; init; } = [];

    [Description("The shifts.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ModelShiftFile> Shifts { get; init; }

    [Description("The classes of visits, the most urgent first; left out, there is one, due within 180 minutes.")]
    [Length(1, 16)]
    public IReadOnlyList<UrgencyFile>? Urgencies { get; init; }

    [Description("The service targets; left out, there is one: 90 % within 180 minutes.")]
    [Length(1, 16)]
    public IReadOnlyList<TargetFile>? Targets { get; init; }

    [Description("What happens to a visit.")]
    public required ModelProcessFile Process { get; init; }

    [Description("How visits are given to cars.")]
    public required ModelDispatchFile Dispatch { get; init; }

    [Description("Hours from the year's start on that are simulated and not counted.")]
    [Range(0, Patterns.LongestWarmUpHours)]
    public int WarmUpHours { get; init; }
}
