using System.Globalization;
using System.Text.Json;
using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>Every figure of the table of closed forms, which was computed in exact fractions by others.</summary>
public sealed class ClosedFormsTests
{
    [SharedDataFact(QueueingResults.ClosedForms)]
    public void EveryRowOfManyCars_Agrees()
    {
        var rows = 0;
        foreach (var row in QueueingResults.Read(QueueingResults.ClosedForms).GetProperty("mmc").EnumerateArray())
        {
            var cars = row.GetProperty("c").GetInt32();
            var (rate, service) = (Fraction(row.GetProperty("lam")), Fraction(row.GetProperty("mu")));
            var load = Fraction(row.GetProperty("a"));
            foreach (var column in row.EnumerateObject())
            {
                switch (column.Name)
                {
                    case "c" or "lam" or "mu": break;
                    case "a": Agreement.Agrees(rate / service, load, "a"); break;
                    case "rho": Agrees(column, load / cars); break;
                    case "erlangB": Agrees(column, Erlang.LossProbability(cars, load)); break;
                    case "erlangC": Agrees(column, Erlang.WaitProbability(cars, load)); break;
                    case "Lq": Agrees(column, Erlang.MeanQueueLength(cars, rate, service)); break;
                    case "Wq": Agrees(column, Erlang.MeanWait(cars, rate, service)); break;
                    case "W": Agrees(column, Erlang.MeanWait(cars, rate, service) + 1 / service); break;
                    case "P_wait_gt_t":
                        foreach (var tail in column.Value.EnumerateObject())
                        {
                            Agrees(tail, Erlang.WaitExceeds(cars, rate, service, Number(tail.Name)));
                        }

                        break;
                    case "MGc_allen_cunneen":
                        foreach (var mean in column.Value.EnumerateObject())
                        {
                            var variability = Number(mean.Name["scv=".Length..]);
                            Agrees(mean, GeneralService.AllenCunneenMeanWait(cars, rate, 1 / service, variability));
                        }

                        break;
                    default: Assert.Fail($"The table has a column that is not compared: {column.Name}"); break;
                }
            }

            rows++;
        }

        Assert.True(rows > 0);
    }

    [SharedDataFact(QueueingResults.ClosedForms)]
    public void EveryRowOfOneCarWithGeneralService_Agrees() => Assert.All(
        QueueingResults.Read(QueueingResults.ClosedForms).GetProperty("mg1_pollaczek_khinchine").EnumerateArray(),
        row => Agreement.Agrees(
            row.GetProperty("Wq").GetDouble(),
            GeneralService.PollaczekKhinchineMeanWait(
                row.GetProperty("lam").GetDouble(), row.GetProperty("ES").GetDouble(), row.GetProperty("scv").GetDouble()),
            "Wq"));

    private static void Agrees(JsonProperty expected, double actual) =>
        Agreement.Agrees(expected.Value.GetDouble(), actual, expected.Name);

    private static double Fraction(JsonElement text)
    {
        var parts = text.GetString()!.Split('/');
        return parts.Length == 1 ? Number(parts[0]) : Number(parts[0]) / Number(parts[1]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
