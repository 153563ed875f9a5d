using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;

namespace Korevagt.Files.Baselines;

/// <summary>Turns what stands in the files into the words of the domain, one to one.</summary>
internal static class PlanAssembly
{
    public static Plan Plan(BaselineFile file, AreaFile areas, DemandModel demand, string mapFile, IReadOnlyList<Assumption> assumptions) => new()
    {
        Name = file.Name,
        Description = file.Description,
        MapFile = mapFile,
        Calendar = new DutyCalendar { ExtraClosingDays = file.Calendar.ExtraClosingDays },
        DaytimeOpensHour = file.Calendar.DaytimeOpensHour,
        Municipalities = [.. areas.Municipalities.Select(m => new Municipality(m.Code, m.Name, m.Population, m.OldAgeIndex))],
        Districts = [.. file.Districts.Select(d => new District(d.Id, d.Name))],
        Areas = [.. areas.Areas.Select(Area)],
        PointsPerArea = file.PointsPerArea,
        Stations = [.. file.Stations.Select(s => new Station(s.Id, s.Name, Point(s.Position)))],
        Contracts = [.. file.Contracts.Select(Contract)],
        Shifts = [.. file.Shifts.Select(Shift)],
        Urgencies = [.. file.Urgencies.Select(Urgency)],
        Targets = [.. file.Targets.Select(Target)],
        Demand = demand,
        Process = new ServiceProcess
        {
            DispatchDelay = Duration(file.Process.DispatchDelay),
            OnSite = Duration(file.Process.OnSite),
            ParkingAndHandoverMinutes = file.Process.ParkingAndHandoverMinutes,
            ResponseClock = file.Process.ResponseClock,
        },
        Driving = Driving(file.Driving),
        Dispatch = Dispatch(file.Dispatch, file.Dispatch.OvertimeUntilHome),
        CostDrivers = StandardCosts.Complete(
        [
            .. file.CostDrivers.Count > 0
                ? file.CostDrivers.Select(CostDriver)
                : file.ShiftedCosts.Select(CostDriver).DistinctBy(driver => driver.Id),
        ]),
        Assumptions = assumptions,
    };

    public static RecurringHours Hours(HoursFile file) => new(file.Days, file.From, file.To);

    public static GeoPoint? Point(PositionFile? file) => file?.ToPoint();

    public static Shift Shift(ShiftDraft file) => Shift(file, file.Name, file.Districts);

    public static Shift Shift(ShiftDuty file, string name, IReadOnlyList<string> districts) => new()
    {
        Id = file.Id,
        Name = name,
        Station = file.Station,
        Districts = districts,
        Hours = Hours(file.Hours),
        Cars = file.Cars,
        Contract = file.Contract,
        Vehicle = file.Vehicle,
    };

    public static DispatchSettings Dispatch(DispatchDraft file, bool overtimeUntilHome) => new()
    {
        Rule = file.Rule,
        HelpLeadMinutes = file.HelpLeadMinutes,
        OvertimeUntilHome = overtimeUntilHome,
        AfterVisit = file.AfterVisit,
        MostWaiting = file.MostWaiting,
        Preferences = Preferences(file.Preferences),
        PlanAhead = PlanAhead(
            file.Rule, before: null, file.CrossingMinutes, file.ReachMinutes, file.HoldBackMinutes, file.PlanDepth),
    };

    /// <summary>
    /// The settings of the rule planAhead: what is named, else what held before, else the defaults; null where nothing is named
    /// and another rule holds.
    /// </summary>
    public static PlanAheadSettings? PlanAhead(
        DispatchRule rule, PlanAheadSettings? before, double? crossing, double? reach, double? holdBack, int? depth)
    {
        if (rule != DispatchRule.PlanAhead && (crossing ?? reach ?? holdBack ?? depth) is null)
        {
            return before;
        }

        before ??= PlanAheadSettings.Default;
        return before with
        {
            CrossingMinutes = crossing ?? before.CrossingMinutes,
            ReachMinutes = reach ?? before.ReachMinutes,
            HoldBackMinutes = holdBack ?? before.HoldBackMinutes,
            Depth = depth ?? before.Depth,
        };
    }

    public static IReadOnlyList<AreaPreference>? Preferences(IReadOnlyList<PreferenceFile>? file) =>
        file is null ? null : [.. file.Select(list => new AreaPreference(list.Area, list.Shifts))];

    public static Urgency Urgency(UrgencyFile file) => new(file.Id, file.Name, file.Share, file.DueMinutes);

    public static ServiceTarget Target(TargetFile file) => new(file.Id, file.Name, file.Share, file.WithinMinutes);

    /// <summary>
    /// A distribution; the coefficient of variation of the exponential is 1 by definition, of a fixed time 0. A mean that is
    /// missing counts 0 here: <see cref="DurationProperties"/> has noted it.
    /// </summary>
    public static DurationDistribution Duration(DurationDraft file) =>
        Distribution(file.Kind, file.MeanMinutes ?? 0, file.CoefficientOfVariation, file.ValuesMinutes);

    /// <summary>A distribution of its parts; one that is empirical has the mean and the variation of its values.</summary>
    public static DurationDistribution Distribution(
        DistributionKind kind, double meanMinutes, double? coefficientOfVariation, IReadOnlyList<double>? valuesMinutes) => kind switch
        {
            DistributionKind.Empirical when valuesMinutes is { Count: > 0 } => DurationDistribution.Empirical(valuesMinutes),
            DistributionKind.Exponential => new(kind, meanMinutes, coefficientOfVariation ?? 1),
            _ => new(kind, meanMinutes, coefficientOfVariation ?? 0),
        };

    public static CostDriver CostDriver(CostDriverFile file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Unit = file.Unit,
        DkkPerUnit = file.DkkPerUnit,
        Hours = file.Hours is null ? null : Hours(file.Hours),
        Source = file.Source,
        Assumption = file.Assumption,
    };

    private static CostDriver CostDriver(ShiftedCostFile file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Unit = file.Driver,
        DkkPerUnit = file.Included ? file.DkkPerUnit : null,
        Source = file.Source,
        Assumption = file.Assumption,
    };

    public static Contract Contract(ContractDraft file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        HourlyPrices = [.. file.HourlyPrices.Select(band => new PriceBand(Hours(band.Hours), band.DkkPerHour))],
        DkkPerKilometer = file.DkkPerKilometer,
        DkkPerShiftStart = file.DkkPerShiftStart,
        DkkPerOvertimeHour = file.DkkPerOvertimeHour,
        SpecialDayFactor = file.SpecialDayFactor,
        SpecialDays = file.SpecialDays,
        OtherReadings =
        [
            .. file.OtherReadings.Select(reading => new PriceReading
            {
                Name = reading.Name,
                DkkPerHour = reading.DkkPerHour,
                DkkPerKilometer = reading.DkkPerKilometer,
                DkkPerShiftStart = reading.DkkPerShiftStart,
                DkkPerOvertimeHour = reading.DkkPerOvertimeHour,
            }),
        ],
        Terms = file.Terms?.ToTerms(),
    };

    private static Area Area(AreaEntry file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Municipality = file.Municipality,
        District = file.District,
        Center = Point(file.Center),
        RadiusKilometers = file.RadiusKilometers,
        Population = file.Population,
    };

    public static AssembledDemand Demand(DemandFile file) => new()
    {
        AnnualVisits = file.AnnualVisits,
        ReferenceYear = file.ReferenceYear,
        TrendPerYear = file.TrendPerYear,
        Periods = [.. file.Periods.Select(p => new DemandPeriod(p.Id, Hours(p.Hours), p.Share, p.HourWeights))],
        MonthFactors = file.MonthFactors,
        HolidayFactor = file.HolidayFactor,
        AgeTiltExponent = file.AgeTiltExponent,
        RegionOldAgeIndex = file.RegionOldAgeIndex,
    };

    private static DrivingConditions Driving(DrivingFile file) => new()
    {
        Bands =
        [
            .. file.Bands.Select(band => new DrivingBand(
                band.Id, Hours(band.Hours), new DrivingFactors(band.Factors.Urban, band.Factors.Rural, band.Factors.Motorway))),
        ],
        AccessLeg = new AccessLeg(file.AccessLeg.DetourFactor, file.AccessLeg.KilometersPerHour),
        MaximumAccessKilometers = file.MaximumAccessKilometers,
    };
}
