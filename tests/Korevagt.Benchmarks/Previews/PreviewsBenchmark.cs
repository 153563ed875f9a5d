using System.Diagnostics;
using System.Text.Json;
using Korevagt.Benchmarks.Batches;
using Korevagt.Evaluation;
using Korevagt.Library;
using Korevagt.Previews;
using Korevagt.Reports.Json;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Benchmarks.Previews;

/// <summary>
/// How soon a preview of the bundled plan says what the contracts save, and its first, second and last figures, once the baseline
/// is known: 50 edits, none of which has been asked about before, on as many threads as there are cores. First each edit alone; then
/// edits that pile up to <see cref="Piled"/> in a draft, as a planner makes them.
/// </summary>
internal static class PreviewsBenchmark
{
    private const int Edits = 50;
    private const int Piled = 15;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-previews-");
        var location = StoreLocation.Parse(Path.Combine(folder.FullName, "korevagt.db")).Value;
        await using (var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)))
        {
            await LibrarySeed.SeedAsync(store);
            var library = new PlanLibrary(store);
            using var desk = new PreviewDesk(library, new PreviewLimits(AtOnce: 1, Waiting: 1, Environment.ProcessorCount));
            var baseline = (await library.Items.FindAsync("midtjylland-2016"))!;
            var cold = await AskAsync(desk, baseline, null);
            Console.WriteLine(FormattableString.Invariant(
                $"the plan alone, nothing known: prepared {cold["prepared"]:F0} ms, 4 years {cold["4"]:F0} ms, 50 years {cold["50"]:F0} ms"));
            var (_, plan) = await library.PlanAsync(baseline);
            var shifts = plan.Value.Plan.Shifts.ToList();

            // What is compiled on the way is not what is measured.
            await AskAsync(desk, baseline, [new { change = "setShiftCars", shift = shifts[0].Id, cars = shifts[0].Cars + 2 }]);
            await MeasureAsync(desk, baseline, "alone", [.. shifts.SelectMany(shift => new object[][]
            {
                [new { change = "removeShift", shift = shift.Id }],
                [new { change = "setShiftCars", shift = shift.Id, cars = shift.Cars + 1 }],
            }).Take(Edits)]);
            object Change(int edit) => edit % 3 == 0
                ? new { change = "removeShift", shift = shifts[edit % shifts.Count].Id }
                : new { change = "setShiftCars", shift = shifts[edit % shifts.Count].Id, cars = shifts[edit % shifts.Count].Cars + 1 + edit % 2 };
            await MeasureAsync(desk, baseline, "piled up", [.. Enumerable.Range(0, Edits).Select(edit =>
                Enumerable.Range(edit / Piled * Piled, edit % Piled + 1).Select(Change).ToArray())]);
            Console.WriteLine(FormattableString.Invariant(
                $"memory after collecting: {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB; of the process: {Environment.WorkingSet >> 20} MB"));
        }

        folder.Delete(recursive: true);
    }

    private static async Task MeasureAsync(PreviewDesk desk, LibraryItem baseline, string edits, IReadOnlyList<object[]> drafts)
    {
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            foreach (var (told, time) in await AskAsync(desk, baseline, draft))
            {
                if (!times.TryGetValue(told, out var all))
                {
                    times.Add(told, all = []);
                }

                all.Add(time);
            }
        }

        foreach (var (told, all) in times)
        {
            Figures.Print(told.Length < 3 ? $"{edits}: {told} years" : $"{edits}: {told}", all);
        }
    }

    /// <returns>Milliseconds from the question on, by what was told.</returns>
    private static async Task<Dictionary<string, double>> AskAsync(PreviewDesk desk, LibraryItem baseline, object[]? changes)
    {
        ReadOnlyMemory<byte>? scenario = changes is null
            ? null
            : (ReadOnlyMemory<byte>?)JsonSerializer.SerializeToUtf8Bytes(
                new { format = "korevagt-scenario/1", name = "Kladde", description = "Et forsøg.", baseline = "midtjylland-2016.json", changes });
        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        await desk.AskAsync(
            new PreviewQuestion(baseline, scenario, 2017, 1, 50), "benchmark",
            news =>
            {
                times[news switch
                {
                    PreviewNews.Prepared => "prepared",
                    PreviewNews.Figures figures => FormattableString.Invariant($"{figures.Answer.Years}"),
                    PreviewNews.Done => "done",
                    _ => "other",
                }] = watch.Elapsed.TotalMilliseconds;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        return times;
    }
}
