using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>Every row of closed-forms.json, built as a plan: 99 % intervals of half a percent hold what theory says.</summary>
public sealed class ClosedFormsTests(ITestOutputHelper output)
{
    private const string ClosedForms = "shared/data/queueing/closed-forms.json";

    [SharedDataFact(ClosedForms)]
    [Trait("Pace", "Slow")]
    public void CarsWithAQueue_WaitAsErlangCSays() => AllAgree("mmc", row =>
    {
        var (cars, load) = (row.GetProperty("c").GetInt32(), Fraction(row, "lam") / Fraction(row, "mu"));
        var tails = row.GetProperty("P_wait_gt_t").EnumerateObject().ToList();

        // The file's times are in its own unit; a mean service is 1 / mu of it.
        var times = tails.Select(tail => double.Parse(tail.Name, CultureInfo.InvariantCulture) * Fraction(row, "mu")).ToList();
        var run = new TextbookModel { Cars = cars, Rates = [load], Times = times }.Run(seed: 1);
        var figures = tails.Select((tail, index) => new TheoryFigure(
            $"P(wait > {tail.Name})", tail.Value.GetDouble(), year => 1 - (double)year.WithinTargets[index] / year.Region.Settled)).ToList();
        figures.Add(new TheoryFigure("Erlang C", row.GetProperty("erlangC").GetDouble(), year => 1 - (double)year.TakenAtOnce / year.Region.Visited));
        figures.Add(new TheoryFigure("Wq", row.GetProperty("Wq").GetDouble() * Fraction(row, "mu"), run.MeanWait, IsProbability: false));
        return run.Estimate($"M/M/{cars}, load {load}", figures);
    });

    [SharedDataFact(ClosedForms)]
    [Trait("Pace", "Slow")]
    public void CarsWithoutAQueue_LoseAsErlangBSays() => AllAgree("mmc", row =>
    {
        var (cars, load) = (row.GetProperty("c").GetInt32(), Fraction(row, "lam") / Fraction(row, "mu"));
        return new TextbookModel { Cars = cars, Rates = [load], MostWaiting = 0 }.Run(seed: 1).Estimate(
            $"M/M/{cars}/{cars}, load {load}",
            [new TheoryFigure("Erlang B", row.GetProperty("erlangB").GetDouble(), year => (double)year.Region.HandedOn / year.Region.Settled)]);
    });

    [SharedDataFact(ClosedForms)]
    [Trait("Pace", "Slow")]
    public void OneCarWithVisitsOfAnyLength_WaitsAsPollaczekAndKhinchineSay() => AllAgree("mg1_pollaczek_khinchine", row =>
    {
        var (load, variation) = (row.GetProperty("lam").GetDouble() * row.GetProperty("ES").GetDouble(), row.GetProperty("scv").GetDouble());
        return Services(variation).SelectMany(service =>
        {
            var run = new TextbookModel { Cars = 1, Rates = [load], Service = service }.Run(seed: 1);
            return run.Estimate(
                $"M/G/1, {service}",
                [
                    new TheoryFigure("Wq", row.GetProperty("Wq").GetDouble() / row.GetProperty("ES").GetDouble(), run.MeanWait, IsProbability: false),

                    // Poisson arrivals see time averages: one that waits finds the car busy.
                    new TheoryFigure("P(wait)", load, year => 1 - (double)year.TakenAtOnce / year.Region.Visited),
                ]);
        });
    });

    /// <summary>The distributions with a squared coefficient of variation; theory asks for no more.</summary>
    private static string[] Services(double squaredVariation)
    {
        if (squaredVariation == 0)
        {
            return ["\"kind\": \"deterministic\""];
        }

        var variation = Math.Sqrt(squaredVariation).ToString("R", CultureInfo.InvariantCulture);
        string[] shaped = [$"\"kind\": \"gamma\", \"coefficientOfVariation\": {variation}", $"\"kind\": \"lognormal\", \"coefficientOfVariation\": {variation}"];
        return squaredVariation == 1 ? [.. shaped, "\"kind\": \"exponential\""] : shaped;
    }

    private void AllAgree(string list, Func<JsonElement, IEnumerable<Estimated>> estimates)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf(ClosedForms)));
        Estimated.AssertAgreement([.. document.RootElement.GetProperty(list).EnumerateArray().SelectMany(estimates)], output);
    }

    /// <summary>A number that the file writes as a fraction.</summary>
    private static double Fraction(JsonElement row, string name)
    {
        var parts = row.GetProperty(name).GetString()!.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return parts.Count == 1 ? parts[0] : parts[0] / parts[1];
    }
}
