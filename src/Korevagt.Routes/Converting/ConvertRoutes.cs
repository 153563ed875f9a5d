using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Converting;

/// <summary>Makes a routing file of another format.</summary>
public static class ConvertRoutes
{
    /// <summary>
    /// Seconds and metres of the routing file in a unit of the benchmark files, whose distances are straight lines: rounded to a
    /// thousandth of a unit.
    /// </summary>
    public const int UnitsPerBenchmarkUnit = 1000;

    /// <summary>Converts.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    /// <param name="format">What it is.</param>
    /// <param name="vehicles">The vehicles of a file of trips, which has none; without meaning otherwise.</param>
    /// <returns>The routing file, or every fault with its line.</returns>
    public static Outcome<byte[]> Run(IFileSource files, string path, ForeignFormat format, TripVehicles vehicles)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(vehicles);
        return files.Read(path, ConvertTexts.KindOf(format), FileLimits.Large).Then(bytes => ForeignText.Decode(path, bytes.Span)).Then(text => format switch
        {
            ForeignFormat.Solomon => SolomonText.Read(path, text),
            ForeignFormat.Lilim => LiLimText.Read(path, text),
            ForeignFormat.Darp => DarpText.Read(path, text),
            _ => TripsCsv.Read(path, text, vehicles),
        }).Then<byte[]>(file => SolutionJson.CompactBytes(file));
    }

    /// <summary>The matrices of points on a plane.</summary>
    internal static JsonElement Plane(IReadOnlyList<(double X, double Y)> points)
    {
        var rows = points.Select(from => points.Select(to => Between(from, to)).ToArray()).ToArray();
        return JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            [VehicleFile.DefaultProfile] = new Dictionary<string, object> { ["durations"] = rows, ["distances"] = rows },
        });
    }

    /// <summary>A benchmark's unit of time in the routing file's seconds.</summary>
    internal static int Scaled(double units) => (int)Math.Clamp(Math.Floor((units * UnitsPerBenchmarkUnit) + 0.5), 0, int.MaxValue / 8);

    private static int Between((double X, double Y) from, (double X, double Y) to) =>
        Scaled(Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y))));
}
