using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports;
using NodaTime;

namespace Korevagt.Tests.Reports;

/// <summary>A small comparison made by hand: three districts with two areas each, one night shift removed.</summary>
internal static class ComparisonFixture
{
    private static readonly (string Id, string Name, string District, double Latitude, double Longitude)[] Places =
    [
        ("silkeborg", "Silkeborg", "silkeborg", 56.17, 9.55),
        ("kjellerup", "Kjellerup opland", "silkeborg", 56.29, 9.44),
        ("grenaa", "Grenaa", "djursland", 56.42, 10.88),
        ("ebeltoft", "Ebeltoft", "djursland", 56.19, 10.68),
        ("aarhus", "Aarhus C", "aarhus", 56.16, 10.21),
        ("odder", "Odder", "aarhus", 55.97, 10.15),
    ];

    /// <summary>A cost that nobody has a figure for.</summary>
    public static CostDriver Mileage { get; } = new() { Id = "km", Name = "Lægernes egen kørsel", Unit = CostUnit.PerKilometer };

    public static ReportMap Map { get; } = new(
        [
            new ReportRoad("motorway", "E45", [new GeoPoint(55.9, 10.0), new GeoPoint(56.2, 10.1), new GeoPoint(56.5, 9.98)]),
            new ReportRoad("primary", "15", [new GeoPoint(56.16, 10.2), new GeoPoint(56.42, 10.88)]),
            new ReportRoad("ferry", "", [new GeoPoint(56.1, 10.3), new GeoPoint(55.9, 10.6)]),
        ],
        [[new GeoPoint(55.85, 9.3), new GeoPoint(55.85, 10.3), new GeoPoint(56.2, 11.0), new GeoPoint(56.55, 10.9), new GeoPoint(56.5, 9.3)]],
        [[new GeoPoint(56.0, 9.6), new GeoPoint(56.05, 9.6), new GeoPoint(56.05, 9.7)]]);

    public static Plan Plan() => new()
    {
        Name = "Midtjylland 2016",
        Description = "Den nuværende ordning.",
        MapFile = "map.osm",
        Calendar = new DutyCalendar(),
        DaytimeOpensHour = 8,
        Municipalities = [],
        Districts = [new District("silkeborg", "Silkeborg"), new District("djursland", "Djursland"), new District("aarhus", "Aarhus")],
        Areas =
        [
            .. Places.Select((place, i) => new Area
            {
                Id = place.Id,
                Name = place.Name,
                Municipality = "0740",
                District = place.District,
                Center = new GeoPoint(place.Latitude, place.Longitude),
                RadiusKilometers = 4,
                Population = 10_000 * (i + 1),
            }),
        ],
        PointsPerArea = 3,
        Stations =
        [
            new Station("silkeborg", "Silkeborg", new GeoPoint(56.175, 9.55)), new Station("grenaa", "Grenaa", new GeoPoint(56.415, 10.87)),
        ],
        Contracts =
        [
            new Contract
            {
                Id = "c",
                Name = "Vognmænd",
                HourlyPrices = [new PriceBand(new RecurringHours(DaySelection.EveryDay, LocalTime.Midnight, LocalTime.Midnight), 263m)],
            },
        ],
        Shifts = [Night("silkeborg-nat", "Nattevagt Silkeborg", "silkeborg"), Night("djursland-nat", "Nattevagt Djursland", "grenaa")],
        Urgencies = [new Urgency("akut", "Akut", 1, 60)],
        Targets = [new ServiceTarget("tre-timer", "90 % inden for 3 timer", 0.9, 180)],
        Demand = new AssembledDemand
        {
            AnnualVisits = 10_000,
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
            DispatchDelay = new DurationDistribution(DistributionKind.Deterministic, 5, 0),
            OnSite = new DurationDistribution(DistributionKind.Deterministic, 25, 0),
            ParkingAndHandoverMinutes = 4,
        },
        Driving = new DrivingConditions { Bands = [], AccessLeg = new AccessLeg(1.3, 35), MaximumAccessKilometers = 10 },
        Dispatch = new DispatchSettings(),
        CostDrivers = [Mileage],
        Assumptions = [new Assumption("$.contracts[0]", "Timeprisen er kalibreret til notatets 2,4 mio. kr.")],
    };

    public static Comparison Comparison(params ScenarioComparison[] scenarios) => new()
    {
        Provenance = new ComparisonProvenance("0.1.0", "aaaa", "bbbb", 2017, 1, 50),
        Baseline = new EvaluatedPlan("Midtjylland 2016", Evaluation()) { Plan = Plan() },
        Scenarios = scenarios.Length > 0 ? scenarios : [Scenario()],
    };

    /// <summary>Without the night shift of Silkeborg: saves 0.83 million, Silkeborg waits longer, the target holds.</summary>
    public static ScenarioComparison Scenario()
    {
        var plan = Plan();
        return new ScenarioComparison
        {
            Name = "Uden nattevagten i Silkeborg",
            Description = "Nattevagten i Silkeborg nedlægges.",
            ScenarioHash = "cccc",
            ChangesDa = ["Nattevagt Silkeborg nedlægges"],
            ChangesEn = ["The Silkeborg night shift is removed"],
            Inherited = [],
            EffectiveFrom = new LocalDate(2017, 5, 1),
            Evaluation = Evaluation() with
            {
                Shifts = [Figures("djursland-nat", "Nattevagt Djursland", 1_500)],
                ResponseMinutes = new ResponseMinutes(52.25, 44, 128.5, 150),
                WithinTargetShare = new Estimate(0.932, 0.929, 0.935),
                Targets = [Target(0.932, 0.929, 0.935)],
                HandedToDaytimePerYear = 40,
                Districts = [Group("silkeborg", "Silkeborg", 150, 0.88), Group("djursland", "Djursland", 120, 0.94), Group("aarhus", "Aarhus", 99.9, 0.97)],
            },
            SavingDkkPerYear = new SavingEstimate(830_000m, 825_000m, 835_000m, 863_955m, -33_955m),
            Savings = new CostSavings
            {
                Contractors = new ContractorCosts(
                    new MoneyEstimate(830_000m, 825_000m, 835_000m), 863_955m, 0, Money(-30_000m), Money(-3_955m)),
                Drivers = [],
                OtherDkk = null,
            },
            SavingFirstYearDkk = 556_000m,
            ContractedHoursSaved = 3285,
            Delta = new RegionDelta(new Estimate(2.25, 2, 2.5), new Estimate(8.5, 7, 10), new Estimate(-0.013, -0.015, -0.011)),
            VarianceReduction = new VarianceReduction(new VarianceFactors(20.25, 12.5, 8, null), null),
            Districts =
            [
                new DistrictDelta("silkeborg", "Silkeborg", Delta(35, 30, 40)),
                new DistrictDelta("djursland", "Djursland", Delta(0.4, -0.5, 1.3)),
                new DistrictDelta("aarhus", "Aarhus", null),
            ],
            Areas =
            [
                Area(0, 110, 145, 0.93, 0.87), Area(1, 120, 160.5, 0.92, 0.85), Area(2, 120, 121, 0.94, 0.94),
                Area(3, 121, 120, 0.94, 0.94), Area(4, 100, 100, 0.97, 0.97), new AreaComparison("odder", "Odder", "aarhus", 0, new(null, null), new(null, null), new(null, null)),
            ],
            Plan = plan with { Shifts = [plan.Shifts[1]] },
        };
    }

    /// <summary>The same plans without contracts.</summary>
    public static Comparison WithoutPrices()
    {
        var comparison = Comparison();
        var scenario = comparison.Scenarios[0];
        return comparison with
        {
            Baseline = comparison.Baseline with { Evaluation = Unpriced(comparison.Baseline.Evaluation) },
            Scenarios =
            [
                scenario with
                {
                    Evaluation = Unpriced(scenario.Evaluation),
                    SavingDkkPerYear = null,
                    SavingFirstYearDkk = null,
                    Savings = scenario.Savings with { Contractors = null },
                },
            ],
        };

        static PlanEvaluation Unpriced(PlanEvaluation plan) => plan with
        {
            AnnualCostDkk = null,
            ContractedCostDkk = null,
            Costs = plan.Costs with { Contractors = null },
            Shifts = [.. plan.Shifts.Select(shift => shift with { AnnualCostDkk = null })],
        };
    }

    public static PlanEvaluation Evaluation() => new()
    {
        AnnualCostDkk = new MoneyEstimate(2_000_000m, 1_990_000m, 2_010_000m),
        ContractedCostDkk = 1_727_910m,
        Costs = new PlanCosts
        {
            Contractors = new ContractorCosts(
                new MoneyEstimate(2_000_000m, 1_990_000m, 2_010_000m), 1_727_910m, 0, Money(260_000m), Money(12_090m)),
            Drivers = [],
            OtherDkk = null,
            NotCounted = [Mileage],
        },
        ContractedHoursPerYear = 6570,
        VisitsPerYear = 10_000.5,
        VisitedPerYear = 9_988.5,
        HandedToDaytimePerYear = 12,
        HeldForPracticePerYear = 0,
        HandedOnPerYear = 0,
        TakenAtOnceShare = new Estimate(0.4, 0.39, 0.41),
        MeanWaitMinutes = new Estimate(12, 11.5, 12.5),
        CarStates = null,
        StillOpenAtYearEnd = 0,
        MovedToDaytimePerYear = 0,
        ResponseMinutes = new ResponseMinutes(50, 42, 120, 140),
        WithinTargetShare = new Estimate(0.945, 0.942, 0.948),
        Targets = [Target(0.945, 0.942, 0.948)],
        Shifts = [Figures("silkeborg-nat", "Nattevagt Silkeborg", 1_200), Figures("djursland-nat", "Nattevagt Djursland", 1_300)],
        Districts = [Group("silkeborg", "Silkeborg", 115, 0.93), Group("djursland", "Djursland", 119.6, 0.94), Group("aarhus", "Aarhus", 99.9, 0.97)],
        Areas = [.. Places.Select(place => Group(place.Id, place.Name, 110, 0.94))],
        DistrictParts =
        [
            .. Plan().Districts.SelectMany(district => Enum.GetValues<DutyPart>().Select(part =>
                new DutyPartFigures(district.Id, district.Name, part, 300, 30, 60, 0.95))),
        ],
        Urgencies = [Group("akut", "Akut", 60, 0.94)],
        Hours = [.. Enumerable.Range(0, 24).Select(hour => new HourFigures(hour, hour == 5 ? 0 : 400, hour == 5 ? null : 50, hour == 5 ? null : 110 + hour, hour == 5 ? null : 0.94))],
        ResponseHistogram = [.. Enumerable.Range(0, 37).Select(step => Math.Max(0, 1000.0 - 50 * step) + 3)],
    };

    public static MoneyEstimate Money(decimal mean) => new(mean, mean - 1_000m, mean + 1_000m);

    public static TargetFigures Target(double mean, double low, double high) =>
        new("tre-timer", "90 % inden for 3 timer", 180, 0.9, new Estimate(mean, low, high));

    public static GroupFigures Group(string id, string name, double p90, double share) => new()
    {
        Id = id,
        Name = name,
        VisitsPerYear = 3333.4,
        HandedToDaytimePerYear = 4,
        HeldForPracticePerYear = 0,
        ResponseMinutes = new ResponseMinutes(p90 / 2, p90 / 3, p90, p90 * 1.1),
        WithinTargetShare = share,
    };

    public static RegionDelta Delta(double mean, double low, double high) =>
        new(new Estimate(mean / 2, low / 2, high / 2), new Estimate(mean, low, high), new Estimate(-mean / 1000, -high / 1000, -low / 1000));

    private static AreaComparison Area(int place, double p90, double p90After, double share, double shareAfter) => new(
        Places[place].Id, Places[place].Name, Places[place].District, 1600, new BeforeAndAfter(p90 / 2, p90After / 2),
        new BeforeAndAfter(p90, p90After), new BeforeAndAfter(share, shareAfter));

    private static Shift Night(string id, string name, string station) => new()
    {
        Id = id,
        Name = name,
        Station = station,
        Districts = ["silkeborg"],
        Hours = new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0)),
        Cars = 1,
        Contract = "c",
    };

    private static ShiftFigures Figures(string id, string name, double visits) => new()
    {
        Shift = id,
        Name = name,
        Cars = 1,
        HoursPerYear = 3285,
        VisitsPerYear = visits,
        KilometersPerYear = visits * 30,
        OvertimeHoursPerYear = 40.25,
        Utilization = 0.41,
        AnnualCostDkk = 900_000.555m,
    };
}
