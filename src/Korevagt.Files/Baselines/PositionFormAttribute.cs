using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>Latitude and longitude are both degrees or both meters of the Danish grid.</summary>
internal sealed class PositionFormAttribute : NumbersTogetherAttribute
{
    private const double MostDegrees = 180;

    public override (string First, string Second) Names => ("lat", "lon");

    public override (Text Wrong, Text Expected)? Judge(double first, double second) =>
        IsDegrees(first) == IsDegrees(second) ? null : (PositionTexts.Mixed, PositionTexts.OneForm);

    private static bool IsDegrees(double number) => Math.Abs(number) <= MostDegrees;
}
