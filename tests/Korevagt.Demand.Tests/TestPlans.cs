using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Tests;

/// <summary>A plan of two areas with the periods of the week as in the region's baseline.</summary>
internal static class TestPlans
{
    public static RecurringHours Evening { get; } = new(DaySelection.WorkingDays, new LocalTime(16, 0), new LocalTime(23, 0));

    public static RecurringHours Night { get; } = new(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0));

    public static Plan Region(params DemandAdjustment[] adjustments) => new()
    {
        Name = "Test",
        Description = "",
        MapFile = "",
        Calendar = new DutyCalendar(),
        DaytimeOpensHour = 8,
        Municipalities = [new Municipality("0001", "Young", 6_000, 100), new Municipality("0002", "Old", 4_000, 225)],
        Districts = [new District("d", "D")],
        Areas = [Area("young", "0001", 6_000), Area("old", "0002", 4_000)],
        PointsPerArea = 8,
        Stations = [],
        Contracts = [],
        Shifts = [],
        Urgencies = [new Urgency("acute", "Acute", 0.15, 60), new Urgency("same-duty", "Same duty", 0.85, 180)],
        Targets = [new ServiceTarget("three-hours", "Three hours", 0.9, 180)],
        Demand = new AssembledDemand
        {
            AnnualVisits = 6_500,
            ReferenceYear = 2016,
            TrendPerYear = 0,
            Periods =
            [
                new DemandPeriod("weekday-evening", Evening, 0.32, [3, 3, 3, 2, 2, 1, 1]),
                new DemandPeriod(
                    "weekend-day",
                    new(DaySelection.NonWorkingDays, new LocalTime(8, 0), new LocalTime(16, 0)),
                    0.30,
                    [1, 1, 1, 1, 1, 1, 1, 1]),
                new DemandPeriod(
                    "weekend-evening",
                    new(DaySelection.NonWorkingDays, new LocalTime(16, 0), new LocalTime(23, 0)),
                    0.18,
                    [1, 1, 1, 1, 1, 1, 1]),
                new DemandPeriod("night", Night, 0.20, [2, 1, 1, 1, 1, 1, 1, 1, 1]),
            ],
            MonthFactors = [1.15, 1.15, 1.15, 1, 1, 0.9, 0.9, 0.9, 1, 1, 1, 1.15],
            HolidayFactor = 1.2,
            AgeTiltExponent = 0.5,
            RegionOldAgeIndex = 100,
        },
        DemandAdjustments = adjustments,
        Process = new ServiceProcess
        {
            DispatchDelay = new DurationDistribution(DistributionKind.Exponential, 5, 1),
            OnSite = new DurationDistribution(DistributionKind.Lognormal, 25, 0.5),
            ParkingAndHandoverMinutes = 4,
        },
        Driving = new DrivingConditions { Bands = [], AccessLeg = new AccessLeg(1.2, 40), MaximumAccessKilometers = 10 },
        Dispatch = new DispatchSettings(),
    };

    private static Area Area(string id, string municipality, int population) => new()
    {
        Id = id,
        Name = id,
        Municipality = municipality,
        District = "d",
        Center = new GeoPoint(56, 9),
        RadiusKilometers = 5,
        Population = population,
    };
}
