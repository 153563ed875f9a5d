using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;

namespace Korevagt.Planning.Files;

/// <summary>Turns what stands in the files into the words of the domain, one to one.</summary>
internal static class PlanAssembly
{
    public static Plan Plan(BaselineFile file, AreaFile areas, string mapFile, IReadOnlyList<Assumption> assumptions) => new()
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
        Urgencies = [.. file.Urgencies.Select(u => new Urgency(u.Id, u.Name, u.Share, u.DueMinutes))],
        Targets = [.. file.Targets.Select(t => new ServiceTarget(t.Id, t.Name, t.Share, t.WithinMinutes))],
        Demand = Demand(file.Demand),
        Process = new ServiceProcess
        {
            DispatchDelay = Duration(file.Process.DispatchDelay),
            OnSite = Duration(file.Process.OnSite),
            ParkingAndHandoverMinutes = file.Process.ParkingAndHandoverMinutes,
            ResponseClock = file.Process.ResponseClock,
        },
        Driving = Driving(file.Driving),
        Dispatch = new DispatchSettings
        {
            Rule = file.Dispatch.Rule,
            HelpLeadMinutes = file.Dispatch.HelpLeadMinutes,
            OvertimeUntilHome = file.Dispatch.OvertimeUntilHome,
            AfterVisit = file.Dispatch.AfterVisit,
        },
        ShiftedCosts = [.. file.ShiftedCosts.Select(c => new ShiftedCost(c.Id, c.Name, c.Driver, c.DkkPerUnit, c.Included))],
        Assumptions = assumptions,
    };

    public static RecurringHours Hours(HoursFile file) => new(file.Days, file.From, file.To);

    public static GeoPoint Point(PositionFile file) => new(file.Lat, file.Lon);

    public static Shift Shift(ShiftDraft file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Station = file.Station,
        Districts = file.Districts,
        Hours = Hours(file.Hours),
        Cars = file.Cars,
        Contract = file.Contract,
        Vehicle = file.Vehicle,
    };

    /// <summary>A distribution; the coefficient of variation of the exponential is 1 by definition, of a fixed time 0.</summary>
    public static DurationDistribution Distribution(DistributionKind kind, double meanMinutes, double? coefficientOfVariation) =>
        new(kind, meanMinutes, coefficientOfVariation ?? (kind == DistributionKind.Exponential ? 1 : 0));

    private static DurationDistribution Duration(DurationFile file) =>
        Distribution(file.Kind, file.MeanMinutes, file.CoefficientOfVariation);

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

    private static Contract Contract(ContractFile file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        HourlyPrices = [.. file.HourlyPrices.Select(band => new PriceBand(Hours(band.Hours), band.DkkPerHour))],
        DkkPerKilometer = file.DkkPerKilometer,
        DkkPerShiftStart = file.DkkPerShiftStart,
        DkkPerOvertimeHour = file.DkkPerOvertimeHour,
        SpecialDayFactor = file.SpecialDayFactor,
        SpecialDays = file.SpecialDays,
    };

    private static AssembledDemand Demand(DemandFile file) => new()
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
