using System.Globalization;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Demand.Numerics;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Optimization.Years;

namespace Korevagt.Benchmarks.Questions;

/// <summary>
/// Whether figures of the parts of the day add up: random plans of each part alone, their sum as a forecast, and the same changes at once
/// simulated in the same years.
/// </summary>
internal static class Additivity
{
    private const int Years = 10;
    private const int Combinations = 50;

    public static void Run()
    {
        var prepared = PreparedQuestion.Of(
            DiskFiles.Instance, Repository.Scenario("spoergsmaal-front.json"), new ChoosingSettings(1, Environment.ProcessorCount),
            CancellationToken.None).Value;
        var (space, layout) = (prepared.Space, prepared.Layout);
        var random = RandomStream.For(16, 0, 0, RandomPurpose.Visit);
        var archive = new Archive(layout.Count, prepared.Rounds(Environment.ProcessorCount).Simulate);
        var errors = new List<double>();
        while (errors.Count < Combinations)
        {
            var parts = new List<DecisionVector>();
            foreach (var part in Enum.GetValues<DutyPart>())
            {
                parts.Add(Drawn(space, part, ref random));
            }

            var whole = parts.Aggregate((one, other) => Moves.Both(space, space.Baseline, one, other)!);
            if (parts.Any(part => part.Equals(space.Baseline)) || !space.Space.Contains(whole))
            {
                continue;
            }

            var records = archive.Round([.. parts.Append(whole).Append(space.Baseline).Select(plan => (plan, Years))], 0, CancellationToken.None);
            var means = records.Select(record => record.Means(Years)).ToList();
            var baseline = means[^1];
            var sum = baseline.Select((value, k) => value + parts.Select((_, part) => means[part][k] - value).Sum()).ToArray();
            var forecast = layout.P90OfSteps(sum) + baseline[layout.PlaceOfP90()] - layout.P90OfSteps(baseline);
            errors.Add(Math.Abs(forecast - means[^2][layout.PlaceOfP90()]));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{errors.Count(error => error <= 1)} of {errors.Count} random combinations within 1 minute of the P90 simulated; mean {errors.Average():0.00}, greatest {errors.Max():0.00}"));
    }

    /// <summary>Takes out up to three cars of a part of the day.</summary>
    private static DecisionVector Drawn(PlanSpace space, DutyPart part, ref RandomStream random)
    {
        var plan = space.Baseline;
        for (var step = 1 + random.NextIndex(3); step > 0; step--)
        {
            var fewer = Moves.Of(space, plan, decision => space.PartOf(decision) == part)
                .Where(other => space.ExactCost(other) < space.ExactCost(plan)).ToList();
            plan = fewer.Count == 0 ? plan : fewer[random.NextIndex(fewer.Count)];
        }

        return plan;
    }
}
