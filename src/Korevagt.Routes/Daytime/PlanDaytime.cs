using Korevagt.Demand.Sampling;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Roads;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Formats;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Solving;
using NodaTime;
using Interval = Korevagt.Evaluation.Interval;

namespace Korevagt.Routes.Daytime;

/// <summary>
/// What visits cost that a scenario moves to daytime: those of drawn working days are planned on tours in working hours and paid by
/// contract. A visit is planned on the working day on which it arises, or the next one.
/// </summary>
public static class PlanDaytime
{
    /// <summary>Most days.</summary>
    public const int MostDays = 1_000;

    /// <summary>Most vehicles.</summary>
    public const int MostVehicles = 200;

    private const int SecondsPerHour = 3600;

    /// <summary>Draws and plans.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">The plan.</param>
    /// <param name="scenarioFile">A scenario of it that moves visits to daytime.</param>
    /// <param name="settings">Vehicles, hours, days and contract.</param>
    /// <param name="progress">Told the days that are planned; may be null.</param>
    /// <param name="cancellation">Stops between two days.</param>
    /// <returns>The costs, or every fault of settings, plan and scenario.</returns>
    public static Outcome<DaytimeCost> Run(
        IFileSource files, string planFile, string scenarioFile, DaytimeSettings settings, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(settings);
        var faults = FaultsOf(settings);
        var loaded = PlanLoader.Load(files, planFile);
        var scenario = loaded.Then(plan => PlanLoader.LoadScenarioAgainst(files, plan, scenarioFile));
        faults.AddRange(scenario.Faults);
        if (!scenario.Succeeded)
        {
            return faults;
        }

        var plan = scenario.Value.Plan;
        var contract = ContractOf(plan, planFile, settings, faults);
        var stations = StationsOf(plan, settings, faults);
        if (!plan.DemandAdjustments.Any(change => change.MovesToDaytime))
        {
            faults.Add(new Fault(scenarioFile, "$.changes", new("flytter ingen besøg til dagtid", "moves no visits to daytime"), new("en ændring \"moveToDaytime\"", "a change moveToDaytime")));
        }

        if (plan.MapFile is null)
        {
            faults.Add(new Fault(planFile, "", new("har sine egne køretider", "has driving times of its own"), new("en plan på et vejkort", "a plan on a road map")));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        return files.LoadMap(settings.MapFile ?? plan.MapFile!, cancellation: cancellation).Then(map =>
            new DaysOf(files, planFile, plan, map, contract!, settings, cancellation).Plan(scenario.Value.Name, stations, progress));
    }

    private static List<Fault> FaultsOf(DaytimeSettings settings)
    {
        var faults = new List<Fault>();
        Within(nameof(DaytimeSettings.Vehicles), settings.Vehicles, 1, MostVehicles);
        Within(nameof(DaytimeSettings.Days), settings.Days, 2, MostDays);
        Within(nameof(DaytimeSettings.Year), settings.Year, DutyYear.EarliestYear, DutyYear.LatestYear);
        Within(nameof(DaytimeSettings.Iterations), settings.Iterations, 0, 10_000_000);
        Within(nameof(DaytimeSettings.Seed), settings.Seed, 0, int.MaxValue);
        if (settings.To <= settings.From)
        {
            faults.Add(Fault.OfSetting<DaytimeSettings>(
                nameof(DaytimeSettings.To), new("vagten slutter, før den begynder", "the shift ends before it begins"), new("timer som 08:00-16:00", "hours such as 08:00-16:00")));
        }

        return faults;

        void Within(string name, long value, long least, long most)
        {
            if (value < least || value > most)
            {
                faults.Add(Fault.OfSetting<DaytimeSettings>(name, new($"er {value}", $"is {value}"), new($"{least} til {most}", $"{least} to {most}")));
            }
        }
    }

    private static Contract? ContractOf(Plan plan, string planFile, DaytimeSettings settings, List<Fault> faults)
    {
        if (plan.Contracts.Count == 0)
        {
            faults.Add(new Fault(planFile, "$.contracts", new("mangler", "is missing"), new("en kontrakt, som ture betales efter", "a contract by which tours are paid")));
            return null;
        }

        var found = settings.Contract is { } id ? plan.Contracts.FirstOrDefault(contract => contract.Id == id) : plan.Contracts.Count == 1 ? plan.Contracts[0] : null;
        if (found is null)
        {
            faults.Add(Fault.OfSetting<DaytimeSettings>(
                nameof(DaytimeSettings.Contract), settings.Contract is { } unknown ? new($"er '{unknown}'", $"is '{unknown}'") : new("mangler", "is missing"),
                NearestName.Expectation(settings.Contract ?? "", plan.Contracts.Select(contract => contract.Id))));
        }

        return found;
    }

    private static IReadOnlyList<Station> StationsOf(Plan plan, DaytimeSettings settings, List<Fault> faults)
    {
        var known = plan.Stations.ToDictionary(station => station.Id, StringComparer.Ordinal);
        foreach (var id in settings.Stations.Where(id => !known.ContainsKey(id)))
        {
            faults.Add(Fault.OfSetting<DaytimeSettings>(
                nameof(DaytimeSettings.Stations), new($"har '{id}'", $"has '{id}'"), NearestName.Expectation(id, known.Keys)));
        }

        return [.. settings.Stations.Where(known.ContainsKey).Select(id => known[id])];
    }

    /// <summary>The days of one scenario.</summary>
    private sealed class DaysOf(
        IFileSource files, string planFile, Plan plan, RoadMap map, Contract contract, DaytimeSettings settings, CancellationToken cancellation)
    {
        private readonly DutyYear year = new(settings.Year, plan.Calendar);
        private readonly IReadOnlyList<GeoPoint> points = DemandPoints.Of(plan);

        public Outcome<DaytimeCost> Plan(string scenario, IReadOnlyList<Station> stations, IProgress<int>? progress)
        {
            var drawn = Draw();
            var from = stations.Count > 0 ? stations : NearestStations(drawn.SelectMany(day => day.Visits));
            var days = new List<DaytimeDay>();
            foreach (var (date, visits) in drawn)
            {
                cancellation.ThrowIfCancellationRequested();
                var planned = Day(date, visits, from);
                if (!planned.Succeeded)
                {
                    return Outcome<DaytimeCost>.Failure(planned.Faults);
                }

                days.Add(planned.Value);
                progress?.Report(days.Count);
            }

            return new DaytimeCost(
                scenario, contract.Id, [.. from.Take(settings.Vehicles).Select(station => station.Id)], days, Ratio(days, day => (double)day.Dkk), Ratio(days, day => day.Meters / 1000.0),
                Interval.Of([.. days.Select(day => (double)day.Visits)]));
        }

        /// <summary>Working days evenly spread over the years of the simulation, as many years as it takes.</summary>
        private List<(LocalDate Date, List<MovedVisit> Visits)> Draw()
        {
            var workingDays = MovedVisits.WorkingDays(year);
            var years = (settings.Days + workingDays.Count - 1) / workingDays.Count;
            var days = new List<(LocalDate, List<MovedVisit>)>();
            for (var replication = 0; replication < years; replication++)
            {
                var count = Math.Min(workingDays.Count, settings.Days - days.Count);
                var moved = MovedVisits.Draw(plan, year, (ulong)settings.Seed, replication);
                for (var i = 0; i < count; i++)
                {
                    var date = workingDays[(int)(((2L * i) + 1) * workingDays.Count / (2L * count))];
                    days.Add((date, moved.TryGetValue(date, out var visits) ? visits : []));
                }
            }

            return days;
        }

        /// <summary>Stations by the visits of which they are the nearest, the most first.</summary>
        private IReadOnlyList<Station> NearestStations(IEnumerable<MovedVisit> visits)
        {
            var placed = plan.Stations.Where(station => station.Position is not null).ToList();
            var counts = new int[placed.Count];
            foreach (var visit in visits)
            {
                counts[Enumerable.Range(0, placed.Count).MinBy(index => points[visit.Point].MetersTo(placed[index].Position!.Value))]++;
            }

            return [.. placed.Index().OrderByDescending(station => counts[station.Index]).Select(station => station.Item)];
        }

        private Outcome<DaytimeDay> Day(LocalDate date, List<MovedVisit> visits, IReadOnlyList<Station> stations)
        {
            if (visits.Count == 0)
            {
                return new DaytimeDay(date, 0, 0, 0, 0, 0);
            }

            var file = new RoutesFile
            {
                Plan = Path.GetFileName(planFile),
                Date = date,
                Jobs = [.. visits.Select((visit, index) => new JobFile { Id = index + 1, Location = At(points[visit.Point]), Service = visit.OnSiteSeconds })],
                Vehicles =
                [
                    .. Enumerable.Range(0, settings.Vehicles).Select(index => stations[index % stations.Count].Position!.Value).Select((position, index) => new VehicleFile
                    {
                        Id = index + 1, Start = At(position), End = At(position), TimeWindow = [SecondOf(settings.From), SecondOf(settings.To)], Contract = contract.Id,
                    }),
                ],
            };
            return RoutesLoader.LoadOn(files, planFile, SolutionJson.CompactBytes(file), map, settings.Threads, cancellation)
                .Then(routes => OptimiseRoutes.Run(routes, new RoutingEffort(settings.Iterations, null, settings.Seed, Math.Clamp(settings.Threads, 1, 2)), null, null, cancellation))
                .Then<DaytimeDay>(planned => new DaytimeDay(
                    date, visits.Count, visits.Count - planned.Unplanned.Count, planned.Routes.Count, planned.Dkk, planned.Meters));
        }

        private static IReadOnlyList<double> At(GeoPoint point) => [point.Longitude, point.Latitude];

        private static int SecondOf(LocalTime time) => (time.Hour * SecondsPerHour) + (time.Minute * 60);

        /// <summary>
        /// All amounts over all visits, and Student's interval by the linearised deviations of days (W. G. Cochran, Sampling Techniques,
        /// 3rd ed., section 6.3).
        /// </summary>
        private static Estimate? Ratio(List<DaytimeDay> days, Func<DaytimeDay, double> amount)
        {
            var visits = days.Sum(day => day.Planned);
            if (visits == 0)
            {
                return null;
            }

            var (ratio, mean) = (days.Sum(amount) / visits, visits / (double)days.Count);
            var around = Interval.Of([.. days.Select(day => (amount(day) - (ratio * day.Planned)) / mean)]);
            return new Estimate(ratio, ratio + around.Low, ratio + around.High);
        }
    }
}
