using System.Globalization;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Archives;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Files;
using Korevagt.Optimization.Years;

namespace Korevagt.Benchmarks.Questions;

/// <summary>
/// The front of a question held against greedy removal: from the baseline on, always the single change that costs the 90 % response time
/// least for each krone saved, by as many years as the front's search has. Both are told by the same fresh years. What the question
/// promises binds the front; where a plan of greedy removal breaks a promise by those years, that is told.
/// </summary>
internal static class GreedyRemoval
{
    private const int Years = 10;
    private const int FreshYears = 30;

    public static void Run(double minutes)
    {
        var file = Repository.Scenario("spoergsmaal-front.json");
        var settings = new ChoosingSettings(1, Environment.ProcessorCount);
        var answer = ChooseShifts.Run(
            DiskFiles.Instance, file, settings with { Time = TimeSpan.FromMinutes(minutes) }, ArchiveSettings.None).Value.Answer;
        var prepared = PreparedQuestion.Of(DiskFiles.Instance, file, settings, CancellationToken.None).Value;
        var space = prepared.Space;
        var archive = new Archive(prepared.Layout.Count, prepared.Rounds(Environment.ProcessorCount).Simulate);
        double P90(DecisionVector plan, int first, int years) => Enumerable.Range(0, years).Average(year =>
            archive.Find(plan, first)![year][prepared.Layout.PlaceOfP90()]);

        var path = new List<DecisionVector>();
        for (var at = space.Baseline; ;)
        {
            var cheaper = Moves.Of(space, at).Where(plan => space.Space.Contains(plan) && space.ExactCost(plan) < space.ExactCost(at)).ToList();
            if (cheaper.Count == 0 || path.Count == 20)
            {
                break;
            }

            _ = archive.Round([.. cheaper.Append(at).Select(plan => (plan, Years))], 0, CancellationToken.None);
            var here = at;
            at = cheaper.MinBy(plan => (P90(plan, 0, Years) - P90(here, 0, Years)) / (space.ExactCost(here) - space.ExactCost(plan)))!;
            path.Add(at);
        }

        _ = archive.Round([.. path.Append(space.Baseline).Select(plan => (plan, FreshYears))], ChoosingSettings.FirstYearOfFigures, CancellationToken.None);
        double[] Means(DecisionVector plan) => [.. Enumerable.Range(0, prepared.Layout.Count).Select(place =>
            Enumerable.Range(0, FreshYears).Average(year => archive.Find(plan, ChoosingSettings.FirstYearOfFigures)![year][place]))];
        var ofBaseline = Means(space.Baseline);
        var promises = new Promises(prepared.Question, space, prepared.Layout, ofBaseline);
        var baseline = P90(space.Baseline, ChoosingSettings.FirstYearOfFigures, FreshYears);
        foreach (var plan in path)
        {
            var (saving, rise) = (space.ExactCost(space.Baseline) - space.ExactCost(plan), P90(plan, ChoosingSettings.FirstYearOfFigures, FreshYears) - baseline);
            var front = answer.Plans.Where(own => own.Role.HasFlag(PlanRoles.Front) && (double)own.ContractedSavingDkk >= saving)
                .Select(own => own.Differences.P90.Mean).DefaultIfEmpty(double.NaN).Min();
            var shortfall = promises.Judge(space.ExactCost(plan), Means(plan), ofBaseline).Shortfall;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"greedy saves {saving,10:0}: P90 +{rise:0.00}{(shortfall > 0 ? $" (breaks a promise by {shortfall:0.00} of its scale)" : "")}, the front saves no less at +{front:0.00}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Plans.Count(plan => plan.Role.HasFlag(PlanRoles.Front))} plans on the front; no neighbour that costs no more is better by more than {answer.Statement.FrontBound:0.00} minutes"));
    }
}
