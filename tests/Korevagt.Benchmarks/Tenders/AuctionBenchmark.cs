using System.Diagnostics;
using System.Globalization;
using System.Text;
using Korevagt.Optimization.Awards;

namespace Korevagt.Benchmarks.Tenders;

/// <summary>
/// Combinatorial auctions of the generator CATS (K. Leyton-Brown, M. Pearson, Y. Shoham, "Towards a universal test suite for combinatorial
/// auction algorithms", EC 2000), solved by the award's solver and by CBC where that is installed, in the same run.
/// </summary>
internal static class AuctionBenchmark
{
    // Prices of the files have seven decimals at most.
    private const double Scale = 1e7;
    private const int Repeats = 5;

    /// <summary>Solves every file of a folder (<c>*.txt</c>).</summary>
    public static void Run(string folder)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var sale = Read(file);
            var (answer, took) = Median(() => AwardSolver.Solve(sale, AwardLimits.Usual, CancellationToken.None));
            var total = answer.Optimal.Count > 0 ? -answer.Optimal[0].Total / Scale : double.NaN;
            ours.Add(took);
            var line = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)}: {total:F7} {answer.Status} in {took:F3} s");
            var program = Path.GetTempFileName() + ".lp";
            File.WriteAllText(program, Lp(sale));
            if (Cbc(program) is not null)
            {
                var (objective, cbcTook) = Median(() => Cbc(program)!.Value);
                theirs.Add(cbcTook);
                line += string.Create(CultureInfo.InvariantCulture, $"; CBC {-objective / Scale:F7} in {cbcTook:F3} s");
            }

            File.Delete(program);
            Console.WriteLine(line);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"median {Middle(ours):F3} s{(theirs.Count > 0 ? $"; CBC {Middle(theirs):F3} s, its start included" : "; CBC is not installed")}"));
    }

    private static AwardProblem Read(string file)
    {
        var (goods, dummies, bids) = (0, 0, new List<AwardBid>());
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '%'))
        {
            var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case "goods":
                    goods = int.Parse(words[1], CultureInfo.InvariantCulture);
                    break;
                case "dummy":
                    dummies = int.Parse(words[1], CultureInfo.InvariantCulture);
                    break;
                case "bids":
                    break;
                default:
                    bids.Add(new AwardBid(
                        0, [.. words[2..].TakeWhile(word => word != "#").Select(word => new ItemChoice(int.Parse(word, CultureInfo.InvariantCulture)))],
                        -(long)Math.Round(Scale * double.Parse(words[1], CultureInfo.InvariantCulture))));
                    break;
            }
        }

        // Each bid is of a bidder of its own: what excludes each other shares a dummy.
        return new AwardProblem
        {
            ItemCount = goods + dummies,
            BidderCount = bids.Count,
            Bids = [.. bids.Select((bid, place) => bid with { Bidder = place })],
            Coverage = Coverage.WhateverIsLeast,
        };
    }

    private static string Lp(AwardProblem sale)
    {
        var text = new StringBuilder("Minimize\n obj:");
        foreach (var (i, bid) in sale.Bids.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $" - {-bid.Price} x{i}\n");
        }

        text.Append("Subject To\n");
        foreach (var item in sale.Bids.SelectMany((bid, i) => bid.Items.Select(choice => (choice.Item, Bid: i))).GroupBy(pair => pair.Item))
        {
            text.Append(CultureInfo.InvariantCulture, $" g{item.Key}: {string.Join(" + ", item.Select(pair => $"x{pair.Bid}"))} <= 1\n");
        }

        return text.Append("Binary\n").AppendJoin('\n', sale.Bids.Select((_, i) => $" x{i}")).Append("\nEnd\n").ToString();
    }

    /// <summary>The objective that CBC proves; null where it is not installed.</summary>
    private static double? Cbc(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("cbc", [program, "-threads", "1", "-ratio", "0", "-solve", "-quit"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var line = said.Split('\n').LastOrDefault(each => each.StartsWith("Objective value:", StringComparison.Ordinal));
            return line is null ? double.NaN : double.Parse(line["Objective value:".Length..], CultureInfo.InvariantCulture);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static (T Value, double Seconds) Median<T>(Func<T> work)
    {
        var (value, times) = (work(), new List<double>());
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            value = work();
            times.Add(watch.Elapsed.TotalSeconds);
        }

        return (value, Middle(times));
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
