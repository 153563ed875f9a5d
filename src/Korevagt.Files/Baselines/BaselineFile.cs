using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A baseline: everything that decides the result except map contents, year, seed and replications.</summary>
[FileFormat("baseline", "en nuværende ordning", "korevagt-baseline/1")]
[NeedsOneOf("source", "assumption")]
[NeedsExactlyOneOf("demand", "demandFile")]
internal sealed record BaselineFile : RootProperties
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("One or two sentences on what it is.")]
    [MaxLength(Patterns.LongText)]
    public required string Description { get; init; }

    [Description("Path of the OpenStreetMap file, relative to this file.")]
    public required string Map { get; init; }

    [Description("Path of the file with municipalities and areas, relative to this file.")]
    public required string Areas { get; init; }

    [Description("How many fixed points stand for the places of visits in each area.")]
    [Range(1, 500)]
    public required int PointsPerArea { get; init; }

    [Description("Which dates are working days.")]
    public required CalendarFile Calendar { get; init; }

    [Description("The driving districts (køreområder).")]
    [Length(1, Patterns.MostDistricts)]
    public required IReadOnlyList<DistrictFile> Districts { get; init; }

    [Description("The stations (vagtsteder) where cars wait.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<StationFile> Stations { get; init; }

    [Description("What contractors (vognmænd) are paid.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ContractFile> Contracts { get; init; }

    [Description("The shifts (kørevagter).")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<ShiftFile> Shifts { get; init; }

    [Description("The classes of visits (hastegrader), the most urgent first.")]
    [Length(1, 16)]
    public required IReadOnlyList<UrgencyFile> Urgencies { get; init; }

    [Description("The service targets (servicemål); reports lead with the first.")]
    [Length(1, 16)]
    public required IReadOnlyList<TargetFile> Targets { get; init; }

    [Description("How many visits arise, and when, put together from published totals; left out where demandFile stands.")]
    public DemandFile? Demand { get; init; }

    [Description("Path of a demand file, fitted to a visit log, relative to this file; stands in place of demand.")]
    public string? DemandFile { get; init; }

    [Description("What happens to a visit between its order and the car's leaving.")]
    public required ProcessFile Process { get; init; }

    [Description("How long driving takes.")]
    public required DrivingFile Driving { get; init; }

    [Description("How visits are given to cars.")]
    public required DispatchFile Dispatch { get; init; }

    [Description("Costs beside the contracts: doctors' fees and mileage, visits that others make instead.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<CostDriverFile> CostDrivers { get; init; } = [];

    [Description("An older form of costDrivers, which it stands in place of.")]
    [MaxLength(Patterns.MostItems)]
    public IReadOnlyList<ShiftedCostFile> ShiftedCosts { get; init; } = [];
}
