using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Planning.Analysis;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Tests.Plans;

/// <summary>
/// Plans without a road map: one point per area, one district and one station per area, one shift of one car per station.
/// Unless a test says otherwise nobody drives for any time, visits last an hour on average, exponentially, and reach the
/// dispatcher at once.
/// </summary>
internal static class SmallPlans
{
    public const int Year = 2017;

    public static RecurringHours AroundTheClock { get; } = new(DaySelection.EveryDay, LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>A plan with so many visits per hour in each area, and the shifts' hours and cars.</summary>
    public static Plan Of(double[] visitsPerHour, params (RecurringHours Hours, int Cars)[] shifts) => new()
    {
        Name = "Prøve",
        Description = "",
        MapFile = "",
        Calendar = new DutyCalendar(),
        DaytimeOpensHour = 8,
        Municipalities = [new Municipality("0001", "Kommune", 1, 100)],
        Districts = [.. visitsPerHour.Select((_, area) => new District($"d{area}", $"District {area}"))],
        Areas =
        [
            .. visitsPerHour.Select((_, area) => new Area
            {
                Id = $"a{area}", Name = $"Area {area}", Municipality = "0001", District = $"d{area}",
                Center = new GeoPoint(56, 9), RadiusKilometers = 1, Population = 1,
            }),
        ],
        PointsPerArea = 1,
        Stations = [.. shifts.Select((_, station) => new Station($"s{station}", $"Station {station}", new GeoPoint(56, 9)))],
        Contracts = [],
        Shifts =
        [
            .. shifts.Select((shift, index) => new Shift
            {
                Id = $"v{index}", Name = $"Vagt {index}", Station = $"s{index}", Districts = [$"d{Math.Min(index, visitsPerHour.Length - 1)}"],
                Hours = shift.Hours, Cars = shift.Cars, Contract = "",
            }),
        ],
        Urgencies = [new Urgency("alle", "Alle", 1, 180)],
        Targets = [new ServiceTarget("time", "En time", 0.9, 60), new ServiceTarget("kvarter", "Et kvarter", 0.5, 15)],
        Demand = new ConstantDemand { VisitsPerHour = visitsPerHour },
        Process = new ServiceProcess
        {
            DispatchDelay = new DurationDistribution(DistributionKind.Deterministic, 0, 0),
            OnSite = new DurationDistribution(DistributionKind.Exponential, 60, 1),
            ParkingAndHandoverMinutes = 0,
        },
        Driving = new DrivingConditions
        {
            Bands = [new DrivingBand("altid", AroundTheClock, new DrivingFactors(1, 1, 1))],
            AccessLeg = new AccessLeg(1, 40),
            MaximumAccessKilometers = 10,
        },
        Dispatch = new DispatchSettings { Rule = DispatchRule.FirstToArrive },
    };

    public static Plan With(this Plan plan, DispatchSettings dispatch) => plan with { Dispatch = dispatch };

    public static VisitRates Rates(Plan plan, int year = Year) =>
        AdjustedRates.Of(plan, RatesOfPlan.Of(plan, new DutyYear(year, plan.Calendar)));

    public static PlanAnalysis Analysed(Plan plan, Func<int, int, int>? seconds = null, int year = Year) =>
        PlanAnalyser.Of(plan, Model(plan, seconds, year), Rates(plan, year));

    /// <summary>The plan's model with a driving time from each place to each other: areas first, then stations.</summary>
    public static SimulationModel Model(Plan plan, Func<int, int, int>? seconds = null, int year = Year)
    {
        var (areas, places) = (plan.Areas.Count, plan.Areas.Count + plan.Stations.Count);
        var duty = new DutyYear(year, plan.Calendar);
        var table = new DrivingTable
        {
            PointCount = areas,
            PlaceCount = places,
            WaypointCount = 0,
            Seconds = [.. Enumerable.Range(0, places * places).Select(entry => seconds?.Invoke(entry % places, entry / places) ?? 0)],
            Meters = new int[places * places],
            WaypointSeconds = [],
            WaypointMeters = [],
            RouteStart = new int[places * plan.Stations.Count + 1],
            RouteStops = [],
        };
        var districts = plan.Districts.Select((district, index) => (district.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        return new SimulationModel
        {
            HorizonSeconds = duty.Seconds,
            DistrictCount = plan.Districts.Count,
            ShiftCount = plan.Shifts.Count,
            DistrictOfArea = [.. plan.Areas.Select(area => districts[area.District])],
            DueSeconds = [.. plan.Urgencies.Select(urgency => (int)(urgency.DueMinutes * 60))],
            TargetSeconds = [.. plan.Targets.Select(target => (int)(target.WithinMinutes * 60))],
            Duties = DutyRoster.Of(plan, duty, districts),
            HandoverSeconds = [],
            DrivingTables = [table],
            BandOfHour = new byte[duty.Hours.Count],
            LocalHourOfHour = [.. duty.Hours.Select(hour => (byte)hour.Hour)],
            Dispatch = plan.Dispatch,
            PreferenceRanks = plan.Dispatch.Rule == DispatchRule.PreferenceList ? PreferenceRanks.Of(plan, table) : [],
            ResponseClock = plan.Process.ResponseClock,
        };
    }
}
