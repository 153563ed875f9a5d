using System.Globalization;

namespace Korevagt.Demand.Tests.Numerics;

/// <summary>
/// Counts with the means and the negative binomial shape that R finds for them; <c>Data/reference.R</c> makes all figures.
/// </summary>
internal sealed class ReferenceSet
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Korevagt.Demand.Tests", "Numerics", "Data");

    private ReferenceSet(string set, string model)
    {
        Figures = Read("reference.csv")
            .Where(row => row["set"] == set && row["model"] == model)
            .ToDictionary(row => row["figure"], row => Number(row["value"]));
        var rows = Read(set + ".csv");
        Counts = [.. rows.Select(row => Number(row["visits"]))];
        Means = [.. rows.Select(row => Math.Exp(Predictor(row)))];
    }

    /// <summary>1,400 rows with two factors, a continuous covariate and an exposure; the mean is 5 visits.</summary>
    public static ReferenceSet Tall(string model) => new("tall", model);

    /// <summary>26 rows, most of them zero, a few large.</summary>
    public static ReferenceSet Small(string model) => new("small", model);

    /// <summary>R's figures by name.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; }

    /// <summary>The counts.</summary>
    public IReadOnlyList<double> Counts { get; }

    /// <summary>The means that R fits to them.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>The linear predictor of a row: R names the coefficient of a factor's level by factor and level.</summary>
    private double Predictor(Dictionary<string, string> row)
    {
        var sum = Figures["coefficient (Intercept)"] + (row.TryGetValue("hours", out var hours) ? Math.Log(Number(hours)) : 0);
        foreach (var (column, value) in row)
        {
            sum += Figures.TryGetValue($"coefficient {column}", out var slope) ? slope * Number(value) : 0;
            sum += Figures.GetValueOrDefault($"coefficient {column}{value}");
        }

        return sum;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var names = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => line.Split(',').Zip(names).ToDictionary(pair => pair.Second, pair => pair.First)),
        ];
    }
}
