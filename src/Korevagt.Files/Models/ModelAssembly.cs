using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Models;

/// <summary>Turns what stands in a model file into the words of the domain and puts in what it may leave out.</summary>
internal static class ModelAssembly
{
    private const double DefaultMinutes = 180;
    private const string Everything = "alle";

    private static readonly District OnlyDistrict = new(Everything, "Alle områder");
    private static readonly Urgency OnlyUrgency = new(Everything, "Alle besøg", 1, DefaultMinutes);
    private static readonly ServiceTarget OnlyTarget = new("tre-timer", "90 % inden for 3 timer", 0.9, DefaultMinutes);
    private static readonly DurationDistribution NoTime = new(DistributionKind.Deterministic, 0, 0);

    private static readonly Assumption TargetAssumed =
        new("$.targets", "Modellen nævner intet servicemål; rapporterne regner med 90 % inden for 180 minutter.");

    private static readonly Assumption DueAssumed =
        new("$.urgencies", "Modellen nævner ingen hastegrader; alle besøg haster lige meget, med frist efter 180 minutter.");

    /// <summary>The plan of a model.</summary>
    /// <param name="file">What the file says.</param>
    /// <param name="matrix">Its driving times; null where they are faulty, so that the plan can only be checked.</param>
    /// <param name="assumptions">The assumptions that the file states.</param>
    public static Plan Plan(ModelFile file, TravelMatrix? matrix, IEnumerable<Assumption> assumptions)
    {
        IReadOnlyList<District> districts = file.Districts is null
            ? [OnlyDistrict]
            : [.. file.Districts.Select(district => new District(district.Id, district.Name))];
        return new Plan
        {
            Name = file.Name,
            Description = file.Description,
            MapFile = null,
            TravelMatrix = matrix,
            Calendar = new DutyCalendar { ExtraClosingDays = file.Calendar?.ExtraClosingDays ?? [] },
            DaytimeOpensHour = file.Calendar?.DaytimeOpensHour,
            Municipalities = [],
            Districts = districts,
            Areas = [.. file.Areas.Select(area => Area(area, districts.Count > 0 ? districts[0].Id : ""))],
            PointsPerArea = 1,
            Stations = [.. file.Stations.Select(station => new Station(station.Id, station.Name ?? station.Id, PlanAssembly.Point(station.Position)))],
            Contracts = [.. file.Contracts?.Select(PlanAssembly.Contract) ?? []],
            Shifts = [.. file.Shifts.Select(shift => PlanAssembly.Shift(
                shift, shift.Name ?? shift.Id, shift.Districts ?? [.. districts.Select(district => district.Id)]))],
            Urgencies = [.. file.Urgencies?.Select(PlanAssembly.Urgency) ?? [OnlyUrgency]],
            Targets = [.. file.Targets?.Select(PlanAssembly.Target) ?? [OnlyTarget]],
            Demand = new ConstantDemand { VisitsPerHour = [.. file.Areas.Select(area => area.VisitsPerHour)] },
            Process = new ServiceProcess
            {
                DispatchDelay = file.Process.DispatchDelay is { } delay ? PlanAssembly.Duration(delay) : NoTime,
                OnSite = PlanAssembly.Duration(file.Process.OnSite),
                ParkingAndHandoverMinutes = file.Process.ParkingAndHandoverMinutes,
                ResponseClock = file.Process.ResponseClock,
            },
            Driving = DrivingConditions.WithoutRoads,
            Dispatch = PlanAssembly.Dispatch(file.Dispatch, file.Dispatch.OvertimeUntilHome),
            WarmUpHours = file.WarmUpHours,
            CostDrivers = StandardCosts.Complete([.. file.CostDrivers.Select(PlanAssembly.CostDriver)]),
            Assumptions =
            [
                .. assumptions,
                .. file.Urgencies is null ? [DueAssumed] : Array.Empty<Assumption>(),
                .. file.Targets is null ? [TargetAssumed] : Array.Empty<Assumption>(),
            ],
        };
    }

    private static Area Area(ModelAreaFile file, string firstDistrict) => new()
    {
        Id = file.Id,
        Name = file.Name ?? file.Id,
        Municipality = null,
        District = file.District ?? firstDistrict,
        Center = PlanAssembly.Point(file.Position),
        RadiusKilometers = 0,
        Population = 0,
    };
}
