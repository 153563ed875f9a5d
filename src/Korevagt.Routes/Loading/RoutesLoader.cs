using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Roads;
using Korevagt.Roads.Vocabulary;
using Korevagt.Routes.Driving;
using Korevagt.Routes.Formats;
using Korevagt.Routes.Judging;
using Korevagt.Routes.Matrices;

namespace Korevagt.Routes.Loading;

/// <summary>Loads routing files: VROOM's input with our own keys beside it.</summary>
public static class RoutesLoader
{
    /// <summary>What <c>format</c> says of a routing file, where it says anything.</summary>
    internal const string FormatName = "korevagt-routes/1";

    private const int LongestFromMidnight = 8 * 24 * 3600;

    /// <summary>Reads a file with its driving times, or tells all that is wrong with it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    /// <param name="settings">Road map and threads.</param>
    /// <param name="progress">Told how far the driving times are; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Outcome<LoadedRoutes> Load(
        IFileSource files, string path, RoutesSettings settings, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Read(path, most: FileLimits.Large).Then(bytes => Load(files, path, bytes, settings, progress, cancellation));
    }

    /// <summary>The same of bytes that are there already.</summary>
    public static Outcome<LoadedRoutes> Load(
        IFileSource files, string path, ReadOnlyMemory<byte> bytes, RoutesSettings settings, IProgress<RoadProgress>? progress = null,
        CancellationToken cancellation = default) =>
        Load(files, path, bytes, settings, null, progress, cancellation);

    /// <summary>The same on a road map that is there already.</summary>
    internal static Outcome<LoadedRoutes> LoadOn(
        IFileSource files, string path, ReadOnlyMemory<byte> bytes, RoadMap map, int threads, CancellationToken cancellation) =>
        Load(files, path, bytes, new RoutesSettings(Threads: threads), map, null, cancellation);

    private static Outcome<LoadedRoutes> Load(
        IFileSource files, string path, ReadOnlyMemory<byte> bytes, RoutesSettings settings, RoadMap? map, IProgress<RoadProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var matrices = MatricesReader.Read(bytes);
        return JsonText.Parse(path, matrices.Rest).Then(tree =>
        {
            if (tree.Kind != JsonPartKind.Object)
            {
                return new Fault(path, tree.Path, LeafReader.Describe(tree).Said(), FileTextsOfRoutes.RoutesFile);
            }

            var faults = new FaultLog(path, tree);
            var content = new ShapeReader(faults).Read<RoutesFile>(tree);
            matrices.Tell(faults);
            var others = new List<Fault>();
            var plan = PlanOf(files, path, content, faults, others);
            var judged = Judge(content, faults, matrices.Profiles, plan);
            return faults.IsEmpty && others.Count == 0
                ? WithDriving(map is null ? () => files.LoadMap(settings.MapFile ?? plan?.MapFile ?? RoutesSettings.BundledMap, progress, cancellation) : () => map, path, content, judged, matrices.Profiles, plan, faults, settings, progress, cancellation)
                : Outcome<LoadedRoutes>.Failure([.. faults.InOrder(), .. others]);
        });
    }

    private static Plan? PlanOf(IFileSource files, string path, RoutesFile content, FaultLog faults, List<Fault> others)
    {
        if (content.Format is { } format && format != FormatName && faults.IsSound("$.format"))
        {
            faults.Add("$.format", Text.Same(Quoted.Text(format)).Said(), new($"\"{FormatName}\", eller intet", $"\"{FormatName}\", or none"));
        }

        if (content.Plan is not { } named || !faults.IsSound("$.plan"))
        {
            return null;
        }

        if (content.Date is null && faults.IsSound("$.date"))
        {
            faults.Add(
                "$.date", FileTextsOfRoutes.IsMissing,
                new("dagen, hvis midnat er sekund 0: planens priser og køretider skifter med uret", "the date whose midnight is second 0: the plan's prices and driving times go by the clock"));
        }

        if (!files.IsPossible(named))
        {
            faults.Add("$.plan", new("er ikke en sti til en fil", "is no path of a file"), new("en sti regnet fra denne fils mappe", "a path relative to this file"));
            return null;
        }

        var loaded = PlanLoader.Load(files, files.Beside(path, named));
        others.AddRange(loaded.Faults);
        return loaded.Succeeded ? loaded.Value.Plan : null;
    }

    private static JudgedRoutes Judge(RoutesFile content, FaultLog faults, IReadOnlyDictionary<string, FileMatrix> profiles, Plan? plan)
    {
        if (content.Vehicles.Count == 0 && faults.IsSound("$.vehicles"))
        {
            faults.Add("$.vehicles", new("er en tom liste", "is an empty list"), new("mindst én vogn", "at least one vehicle"));
        }

        var size = content.Matrices is null ? (int?)null : profiles.Values.Select(matrix => matrix.Durations?.Count).FirstOrDefault(count => count is not null) ?? RoutesFile.MostTasks;
        var (places, amounts, types) = (new PlaceIndex(faults, size), new AmountJudge(faults), new TypeTimes(faults, content.Vehicles));
        // Vehicles first: their capacities say how many amounts there are.
        var vehicles = new VehicleJudge(content, faults, places, amounts, types, profiles, plan).All();
        var tasks = new TaskJudge(content, faults, places, amounts, types);
        var judged = tasks.All();
        var steps = new StepJudge(content, faults, tasks, judged);
        var given = steps.All();
        foreach (var (i, vehicle) in content.Vehicles.Index())
        {
            if (vehicle.Capacity is null && amounts.Count > 0 && faults.IsSound($"$.vehicles[{i}].capacity"))
            {
                faults.Add($"$.vehicles[{i}].capacity", FileTextsOfRoutes.IsMissing, new($"{amounts.Count} tal: opgaverne har mængder", $"{amounts.Count} numbers: the tasks have amounts"));
            }
        }

        if (content.Date is not null)
        {
            NearTheDate(content, faults);
        }

        return new JudgedRoutes(places, amounts, judged, vehicles, steps, given);
    }

    /// <summary>With a date, times are of that day and the week after it: a timestamp beside a date is a mistake.</summary>
    private static void NearTheDate(RoutesFile content, FaultLog faults)
    {
        foreach (var (window, place) in content.Vehicles.Index().Select(vehicle => (vehicle.Item.TimeWindow, $"$.vehicles[{vehicle.Index}].time_window"))
            .Concat(content.Jobs.Index().SelectMany(job => (job.Item.TimeWindows ?? []).Index().Select(window =>
                ((IReadOnlyList<int>?)window.Item, $"$.jobs[{job.Index}].time_windows[{window.Index}]")))))
        {
            if (window is [> LongestFromMidnight, _] && faults.IsSound(place))
            {
                faults.Add(
                    place, new($"begynder ved sekund {window[0]}", $"begins at second {window[0]}"),
                    new($"sekunder efter midnat den dag, \"date\" siger: højst {LongestFromMidnight}", $"seconds after midnight of date: at most {LongestFromMidnight}"));
            }
        }
    }

    private static Outcome<LoadedRoutes> WithDriving(
        Func<Outcome<RoadMap>> mapOf, string path, RoutesFile content, JudgedRoutes judged, IReadOnlyDictionary<string, FileMatrix> profiles, Plan? plan,
        FaultLog faults, RoutesSettings settings, IProgress<RoadProgress>? progress, CancellationToken cancellation)
    {
        var warnings = new List<Text>();
        if (profiles.Count > 0)
        {
            var driving = DrivingOfFile.Of(profiles, judged.Vehicles, warnings);
            return ProblemAssembly.Of(path, content, judged, driving, null, plan, faults, warnings);
        }

        if (judged.Tasks.Count == 0)
        {
            return ProblemAssembly.Of(path, content, judged, Nowhere(judged), null, plan, faults, warnings);
        }

        return mapOf().Then(map => DrivingOnRoads
            .Of(path, map, judged.Places, judged.Vehicles, plan, content.Date, settings.Threads, progress, warnings, cancellation)
            .Then(driving => ProblemAssembly.Of(path, content, judged, driving, map, plan, faults, warnings)));
    }

    /// <summary>Where nothing is to be driven to, no driving time is needed.</summary>
    private static RouteDriving Nowhere(JudgedRoutes judged) =>
        new() { Tables = [new RouteTable("car", judged.Places.Points.Count, new int[Square(judged)], new int[Square(judged)], null)], TableOfVehicle = new int[judged.Vehicles.Count] };

    private static int Square(JudgedRoutes judged) => judged.Places.Points.Count * judged.Places.Points.Count;
}
