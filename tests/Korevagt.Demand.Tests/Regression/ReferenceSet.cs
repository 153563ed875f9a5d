using System.Globalization;
using Korevagt.Demand.Regression;

namespace Korevagt.Demand.Tests.Regression;

/// <summary>The committed data sets and what R says about them; <c>Data/reference.R</c> makes both.</summary>
internal static class ReferenceSet
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Korevagt.Demand.Tests", "Regression", "Data");

    /// <summary>1,400 rows with two factors, a continuous covariate and an exposure.</summary>
    public static RegressionData Tall()
    {
        var rows = Read("tall.csv");
        return new RegressionData(
            DesignMatrix.WithIntercept(rows.Count)
                .WithFactor("day", [.. rows.Select(row => row["day"])], ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
                .WithFactor("season", [.. rows.Select(row => row["season"])], ["winter", "spring", "summer", "autumn"])
                .With("age", Numbers(rows, "age")),
            [.. Numbers(rows, "visits")])
        {
            Offset = [.. Numbers(rows, "hours").Select(hours => Math.Log(hours))],
        };
    }

    /// <summary>26 rows, most of them zero, a few large.</summary>
    public static RegressionData Small()
    {
        var rows = Read("small.csv");
        return new RegressionData(
            DesignMatrix.WithIntercept(rows.Count).With("x", Numbers(rows, "x")).With("night", Numbers(rows, "night")),
            [.. Numbers(rows, "visits")]);
    }

    /// <summary>R's figures of a model of a set, by name.</summary>
    public static IReadOnlyDictionary<string, double> Figures(string set, string model) => Read("reference.csv")
        .Where(row => row["set"] == set && row["model"] == model)
        .ToDictionary(row => row["figure"], row => double.Parse(row["value"], CultureInfo.InvariantCulture));

    private static IEnumerable<double> Numbers(List<Dictionary<string, string>> rows, string column) =>
        rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture));

    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => line.Split(',').Zip(names).ToDictionary(pair => pair.Second, pair => pair.First))];
    }
}
