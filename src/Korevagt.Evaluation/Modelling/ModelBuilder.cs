using Korevagt.Demand.Rates;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Evaluation.Modelling;

/// <summary>Flattens a plan, a year and driving times to the arrays that the simulation runs on.</summary>
/// <param name="tables">Driving tables of the road map; null where every plan brings its own driving times.</param>
public sealed class ModelBuilder(DrivingTables? tables)
{
    /// <summary>Builds the model of a plan in a year.</summary>
    /// <returns>The model, or the areas and stations that the road map cannot reach.</returns>
    public Outcome<SimulationModel> Build(Plan plan, DutyYear year)
    {
        var bands = plan.TravelMatrix is { } matrix ? [MatrixDriving.TableOf(plan, matrix)] : RoadBands(plan);
        if (bands.Find(band => !band.Succeeded) is { } unreachable)
        {
            return Outcome<SimulationModel>.Failure(OncePerArea(unreachable.Faults));
        }

        var districtIndex = IndexOf(plan.Districts.Select(district => district.Id));
        var duties = DutyRoster.Of(plan, year, districtIndex);
        return new SimulationModel
        {
            HorizonSeconds = year.Seconds,
            DistrictCount = plan.Districts.Count,
            ShiftCount = plan.Shifts.Count,
            DistrictOfArea = [.. plan.Areas.Select(area => districtIndex[area.District])],
            DueSeconds = [.. plan.Urgencies.Select(urgency => Seconds(urgency.DueMinutes))],
            TargetSeconds = [.. plan.Targets.Select(target => Seconds(target.WithinMinutes))],
            Duties = duties,
            HandoverSeconds = Handovers(plan, year),
            DrivingTables = [.. bands.Select(band => band.Value)],
            BandOfHour = [.. year.Hours.Select(hour => (byte)plan.Driving.BandOf(year.Calendar, hour))],
            LocalHourOfHour = [.. year.Hours.Select(hour => (byte)hour.Hour)],
            KindOfHour = HourKind.OfYear(year),
            Dispatch = plan.Dispatch,
            PreferenceRanks = plan.Dispatch.Rule == DispatchRule.PreferenceList ? PreferenceRanks.Of(plan, bands[0].Value) : [],
            HeirChanges = Heirs.Of(plan, year, duties, bands[0].Value, districtIndex),
            OnSite = plan.Process.OnSite,
            ParkingAndHandoverSeconds = Seconds(plan.Process.ParkingAndHandoverMinutes),
            ExpectedVisitsOfArea = plan.Dispatch.AfterVisit == AfterVisitRule.BestUncoveredStation ? ExpectedVisits(plan, year) : [],
            WarmUpSeconds = plan.WarmUpHours * NodaConstants.SecondsPerHour,
            KeepsCarStates = duties.Count <= SimulationModel.MostCarsWithStates && DutyRoster.IsAroundTheClock(plan),
            ResponseClock = plan.Process.ResponseClock,
        };
    }

    private List<Outcome<DrivingTable>> RoadBands(Plan plan)
    {
        var places = DrivingPlaces.Of(plan);
        return [.. plan.Driving.Bands.Select(band => tables!.For(places, band.Factors))];
    }

    private static List<int> Handovers(Plan plan, DutyYear year)
    {
        if (plan.DaytimeOpensHour is not { } hour)
        {
            return [];
        }

        var first = new LocalDate(year.Year, 1, 1);
        var opens = new LocalTime(hour, 0);
        return
        [
            .. Enumerable.Range(0, Period.DaysBetween(first, first.PlusYears(1)))
                .Select(first.PlusDays)
                .Where(year.Calendar.IsWorkingDay)
                .Select(date => year.SecondOf(date, opens)),
        ];
    }

    internal static double[] ExpectedVisits(Plan plan, DutyYear year)
    {
        var rates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year));
        return [.. Enumerable.Range(0, rates.AreaCount).Select(rates.AreaTotal)];
    }

    /// <summary>An area has many points; one fault for it says enough.</summary>
    private static List<Fault> OncePerArea(IReadOnlyList<Fault> faults) => [.. faults.DistinctBy(fault => (fault.File, fault.Place))];

    private static int Seconds(double minutes) => (int)Math.Round(minutes * 60);

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
}
