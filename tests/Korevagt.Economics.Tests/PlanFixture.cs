using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Tests;

/// <summary>Plans with nothing in them but shifts, contracts and shifted costs.</summary>
internal static class PlanFixture
{
    public static RecurringHours EveryEvening { get; } = Hours(DaySelection.EveryDay, 16, 23);

    public static RecurringHours EveryNight { get; } = Hours(DaySelection.EveryDay, 23, 8);

    public static RecurringHours AllDay { get; } = Hours(DaySelection.EveryDay, 0, 0);

    public static RecurringHours Hours(DaySelection days, int from, int to) =>
        new(days, new LocalTime(from, 0), new LocalTime(to, 0));

    public static Contract Flat(decimal dkkPerHour) => new()
    {
        Id = "contract",
        Name = "Contract",
        HourlyPrices = [new PriceBand(AllDay, dkkPerHour)],
    };

    public static Shift Shift(string id, RecurringHours hours, int cars = 1) => new()
    {
        Id = id,
        Name = id,
        Station = "station",
        Districts = ["district"],
        Hours = hours,
        Cars = cars,
        Contract = "contract",
    };

    public static Plan Plan(Contract contract, params Shift[] shifts) => new()
    {
        Name = "Plan",
        Description = "",
        MapFile = "map.osm",
        Calendar = new DutyCalendar(),
        DaytimeOpensHour = 8,
        Municipalities = [],
        Districts = [new District("district", "District")],
        Areas = [],
        PointsPerArea = 1,
        Stations = [new Station("station", "Station", new GeoPoint(56, 9))],
        Contracts = [contract],
        Shifts = shifts,
        Urgencies = [],
        Targets = [new ServiceTarget("target", "Target", 0.9, 180)],
        Demand = new AssembledDemand
        {
            AnnualVisits = 0,
            ReferenceYear = 2016,
            TrendPerYear = 0,
            Periods = [],
            MonthFactors = [],
            HolidayFactor = 1,
            AgeTiltExponent = 0,
            RegionOldAgeIndex = 100,
        },
        Process = new ServiceProcess
        {
            DispatchDelay = new DurationDistribution(DistributionKind.Deterministic, 0, 0),
            OnSite = new DurationDistribution(DistributionKind.Deterministic, 25, 0),
            ParkingAndHandoverMinutes = 0,
        },
        Driving = new DrivingConditions
        {
            Bands = [],
            AccessLeg = new AccessLeg(1.3, 35),
            MaximumAccessKilometers = 10,
        },
        Dispatch = new DispatchSettings(),
    };
}
