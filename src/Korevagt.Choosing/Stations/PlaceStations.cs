using System.Globalization;
using Korevagt.Choosing.Candidates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Optimization.IntegerPrograms;
using Korevagt.Optimization.Location;
using Korevagt.Planning.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Roads;
using Korevagt.Simulation.Engine;

namespace Korevagt.Choosing.Stations;

/// <summary>
/// Where a number of cars would stand for the visits of a part of the day: three models of location, which know no queues, propose, and
/// simulating their placings as changes of the plan shows what each does. Nothing is simulated while anything is wrong.
/// </summary>
public static class PlaceStations
{
    /// <summary>Simulated years from which the share of the time is taken that cars are busy.</summary>
    public const int BusyYears = 3;

    /// <summary>Places the cars.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model, or a scenario.</param>
    /// <param name="settings">How many cars, in which hours, where they may stand, and how plans are simulated.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The placings, or every fault of settings, file and map.</returns>
    public static Outcome<PlacedStations> Run(
        IFileSource files,
        string planFile,
        StationSettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var faults = CompareScenarios.FaultsOf(settings.Evaluation);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        faults.AddRange(FaultsOf(settings));
        if (!loaded.Succeeded)
        {
            return faults;
        }

        var plan = loaded.Value.Plan;
        faults.AddRange(CompareScenarios.FaultsOfDemand(settings.Evaluation, [(loaded.Value.File, plan)]));
        if (settings.Sites == SiteKind.Areas && plan.Dispatch.AfterVisit == AfterVisitRule.BestUncoveredStation)
        {
            faults.Add(Fault.OfSetting<StationSettings>(nameof(StationSettings.Sites), StationTexts.CarsSeekStations, StationTexts.StationsOnly));
        }

        var isYear = settings.Evaluation.Year >= DutyYear.EarliestYear && settings.Evaluation.Year <= DutyYear.LatestYear;
        var part = isYear ? StationHours.Of(plan, DutyYear.Of(settings.Evaluation.Year, plan.Calendar), settings) : null;
        faults.AddRange(part?.Faults ?? []);
        var map = CompareScenarios.MapOf(files, loaded.Value, settings.Evaluation, faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        var tables = map is null ? null : new DrivingTables(map, settings.Evaluation.Threads, settings.Evaluation.CacheFolder);
        return PreparedPlan.Of(loaded.Value, tables, settings.Evaluation).Then(prepared =>
            new Work(files, loaded.Value, prepared, part!.Value, map, tables, settings, progress, cancellation).Placed());
    }

    private static IEnumerable<Fault> FaultsOf(StationSettings settings)
    {
        if (settings.Cars is < 1 or > StationSettings.MostCars)
        {
            yield return Fault.OfSetting<StationSettings>(
                nameof(StationSettings.Cars), StationTexts.NoNumberOfCars(settings.Cars), StationTexts.CarsFromTo(StationSettings.MostCars));
        }

        if (!(settings.WithinMinutes > 0 && settings.WithinMinutes <= TravelMatrix.LongestMinutes))
        {
            yield return Fault.OfSetting<StationSettings>(
                nameof(StationSettings.WithinMinutes),
                SettingTexts.OutOfRange(settings.WithinMinutes.ToString(CultureInfo.InvariantCulture)), StationTexts.MinutesAboveZero);
        }
    }

    /// <summary>The work of one question.</summary>
    private sealed class Work(
        IFileSource files, LoadedPlan loaded, PreparedPlan prepared, StationHours part, RoadMap? map, DrivingTables? tables,
        StationSettings settings, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        private readonly Plan plan = loaded.Plan;
        private readonly PlacementData data = PlacementData.Of(loaded.Plan, prepared.Year, prepared.Model, part, settings.Sites);
        private int yearsDone;
        private int yearsTotal = BusyYears + settings.Evaluation.Replications;

        public Outcome<PlacedStations> Placed()
        {
            if (data.Visits <= 0)
            {
                return Fault.OfSetting<StationSettings>(
                    nameof(StationSettings.Hours), StationTexts.NoVisits(RecurringHoursTexts.Of(part.Hours)), StationTexts.HoursWithVisits);
            }

            var busy = BusyCars();
            if (busy >= settings.Cars)
            {
                return Fault.OfSetting<StationSettings>(
                    nameof(StationSettings.Cars),
                    StationTexts.TooMuchWork(settings.Cars, busy.ToString("0.0", CultureInfo.InvariantCulture)),
                    StationTexts.AtLeastCars((int)Math.Floor(busy) + 1));
            }

            var placings = Proposed(busy / settings.Cars);
            var (extended, stationOfSite) = WithNewStations(placings);
            var wanted = placings.ConvertAll(placing => Wanted(placing, extended, stationOfSite));
            var distinct = wanted.OfType<ToSimulate>().Where(one => one.Why is null && one.Changes.Count > 0)
                .DistinctBy(one => string.Join(' ', one.Cars)).ToList();
            return Simulated(extended, distinct).Then<PlacedStations>(simulated => new PlacedStations
            {
                Provenance = new ComparisonProvenance(
                    EngineVersion.Current, loaded.Hash, map?.ContentHash ?? "", settings.Evaluation.Year, settings.Evaluation.Seed,
                    settings.Evaluation.Replications),
                Plan = plan.Name,
                Target = plan.Targets[0].Name,
                Hours = part.Hours,
                Parts = part.PartsIn(prepared.Year),
                Cars = settings.Cars,
                CarsOnDuty = part.CarsIn(plan),
                Sites = settings.Sites,
                SiteCount = data.SiteList.Count,
                WithinMinutes = settings.WithinMinutes,
                BusyCars = busy,
                Visits = data.Visits,
                Baseline = simulated.Baseline,
                Simulated = distinct.Count,
                Placings = [.. placings.Zip(wanted, (placing, one) => Told(placing, one, busy / settings.Cars, extended.Plan, distinct, simulated.Effects))],
            });
        }

        /// <summary>How many of the cars on duty are busy on average, driving or with a patient, in some simulated years.</summary>
        private double BusyCars()
        {
            var years = SimulationRunner.Run(
                [new SimulationCase(prepared.Model, prepared.Source)], 0, BusyYears, settings.Evaluation.Threads, OnYear, cancellation)[0];
            return part.OnDuty.Sum(shift => plan.Shifts[shift].Cars * years.Replications.Average(year => year.Shifts[shift].Utilization));
        }

        private List<Proposal> Proposed(double busyShare)
        {
            var sites = data.ForModels();
            var within = (long)Math.Round(settings.WithinMinutes * 60);
            var today = new int[data.SiteList.Count];
            var stations = plan.Stations.Select(station => station.Id).ToList();
            foreach (var shift in part.OnDuty.Select(index => plan.Shifts[index]))
            {
                today[stations.IndexOf(shift.Station)] += shift.Cars;
            }

            return
            [
                new Proposal(PlacingModel.Today, today, IsProved: false),
                Of(PlacingModel.MeanDrive, PMedian.Solve(sites, settings.Cars, IntegerSolver.NoLimit, cancellation)),
                Of(PlacingModel.ExpectedCoverage, ExpectedCoverage.Solve(
                    sites, settings.Cars, within, busyShare, mostAtSite: null, IntegerSolver.NoLimit, cancellation)),
                Of(PlacingModel.Coverage, MaximalCoverage.Solve(sites, settings.Cars, within, IntegerSolver.NoLimit, cancellation)),
            ];

            Proposal Of(PlacingModel model, LocationSolution solution)
            {
                cancellation.ThrowIfCancellationRequested();
                return new Proposal(model, solution.Cars, solution.Status == SolutionStatus.Optimal);
            }
        }

        /// <summary>The plan with a station in each area in which some placing has a car, and the station of each site.</summary>
        private (LoadedPlan Plan, string[] StationOfSite) WithNewStations(List<Proposal> placings)
        {
            var points = plan.TravelMatrix is null ? DemandPoints.Of(plan) : [];
            List<Station> stations = [.. plan.Stations];
            var stationOfSite = new string[data.SiteList.Count];
            foreach (var (index, site) in data.SiteList.Index())
            {
                stationOfSite[index] = site.Id;
                if (site.IsStation || placings.TrueForAll(placing => placing.Cars is not { } cars || cars[index] == 0))
                {
                    continue;
                }

                var area = plan.Areas.Index().First(one => one.Item.Id == site.Id);
                var isPlace = plan.TravelMatrix is not null;
                var id = site.Id;
                while (!isPlace && stations.Exists(station => station.Id == id))
                {
                    id = $"omraade-{id}";
                }

                stations.Add(new Station(id, site.Name, isPlace ? area.Item.Center : points[area.Index * plan.PointsPerArea]));
                stationOfSite[index] = id;
            }

            return (stations.Count == plan.Stations.Count ? loaded : loaded with { Plan = plan with { Stations = stations } }, stationOfSite);
        }

        /// <summary>What a placing takes to be simulated; null where there is none.</summary>
        private ToSimulate? Wanted(Proposal placing, LoadedPlan extended, string[] stationOfSite)
        {
            if (placing.Cars is not { } cars || placing.Model == PlacingModel.Today)
            {
                return null;
            }

            var moves = new PlacingMoves(extended.Plan, part, data, stationOfSite, cars);
            var (changes, added) = moves.Changes();
            if (added > CandidatePlans.MostAddedShifts)
            {
                return new ToSimulate(cars, moves.Moves(), [], 0, StationTexts.TooManyNewShifts(added, CandidatePlans.MostAddedShifts));
            }

            var check = changes.Count == 0 ? null : NewScenario.Check(files, extended, plan.Name, plan.Description, changes);
            return check is { Succeeded: false }
                ? new ToSimulate(cars, moves.Moves(), [], 0, check.Faults[0].Message)
                : new ToSimulate(cars, moves.Moves(), changes, added, null);
        }

        private Outcome<(PartFigures Baseline, IReadOnlyList<PlacingEffect> Effects)> Simulated(LoadedPlan extended, List<ToSimulate> distinct)
        {
            var years = settings.Evaluation.Replications;
            yearsTotal = BusyYears + (1 + distinct.Count) * years;
            var added = distinct.Select(one => one.Added).DefaultIfEmpty().Max();
            return CandidatePlans.Of(extended, tables, settings.Evaluation, added)
                .Then<(PartFigures, IReadOnlyList<PlacingEffect>)>(plans =>
                {
                    List<Candidate> candidates = [.. distinct.Select(one => plans.Of(one.Changes))];
                    var (known, figures) = new CandidateRun(plans, settings.Evaluation.Threads)
                        .Simulate(plans.Baseline, candidates, 0, years, OnYear, cancellation);
                    var of = new PlacingFigures(
                        plan.Districts.Count, part.PartsIn(prepared.Year), plans.Baseline, known, Math.Max(1, distinct.Count));
                    IReadOnlyList<PlacingEffect> effects = [.. candidates.Zip(figures, of.Of)];
                    return (of.Baseline(), effects);
                });
        }

        private StationPlacing Told(
            Proposal placing, ToSimulate? simulated, double busyShare, Plan extended, List<ToSimulate> distinct,
            IReadOnlyList<PlacingEffect> effects)
        {
            var place = simulated is null ? -1 : distinct.FindIndex(one => one.Cars.SequenceEqual(simulated.Cars));
            return new StationPlacing
            {
                Model = placing.Model,
                Where = placing.Cars is null ? null :
                [
                    .. placing.Cars.Index().Where(site => site.Item > 0).Select(site => new CarsAtSite(data.SiteList[site.Index], site.Item)),
                ],
                IsProved = placing.IsProved,
                Value = placing.Cars is null ? null : data.ValueOf(placing.Cars, settings.WithinMinutes, busyShare),
                Moves = simulated?.Moves ?? [],
                Changes = simulated is null ? [] : InWords(simulated.Changes, extended),
                Effect = place < 0 ? null : effects[place],
                NotSimulated = placing.Cars is null
                    ? StationTexts.MoreCarsThanSites(settings.Cars, data.SiteList.Count)
                    : simulated?.Why,
            };
        }

        private static List<Text> InWords(IReadOnlyList<PlanChange> changes, Plan before)
        {
            List<Text> words = [];
            foreach (var change in changes)
            {
                words.Add(change.Describe(before));
                before = change.Apply(before);
            }

            return words;
        }

        private void OnYear() => progress?.Report(new EvaluationProgress(Interlocked.Increment(ref yearsDone), yearsTotal));
    }

    /// <summary>What a model proposes; null where it has no placing of so many cars.</summary>
    private sealed record Proposal(PlacingModel Model, IReadOnlyList<int>? Cars, bool IsProved);

    /// <summary>A placing as changes of the plan, or why it cannot be one.</summary>
    private sealed record ToSimulate(
        IReadOnlyList<int> Cars, IReadOnlyList<CarMove> Moves, IReadOnlyList<PlanChange> Changes, int Added, Text? Why);
}
