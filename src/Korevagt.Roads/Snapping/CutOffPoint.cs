using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Snapping;

/// <summary>
/// A point whose nearest road lies on a network that is cut off from the largest one, such as an island without a ferry, and
/// from which the largest one is much farther away.
/// </summary>
/// <param name="Name">How to name the point to a person.</param>
/// <param name="NetworkMeters">Length of the roads of its network.</param>
/// <param name="MainMeters">Straight line to the largest network; null where that is out of reach.</param>
public sealed record CutOffPoint(string Name, double NetworkMeters, double? MainMeters)
{
    private const double MetersPerKilometer = 1_000;

    /// <summary>How far the largest network may lie behind the nearest road and still be where a car gets from, in meters.</summary>
    public const double ReachMeters = 200;

    /// <summary>What is the matter, as a fault says it.</summary>
    public Text Words => MainMeters is { } away
        ? new(
            $"ligger ved et vejnet på {Danish(NetworkMeters)} km, der er afskåret fra det store vejnet, hvis nærmeste vej er "
                + $"{Danish(away)} km væk",
            $"lies on a network of {English(NetworkMeters)} km that is cut off from the main one, whose nearest road is "
                + $"{English(away)} km away")
        : new(
            $"ligger ved et vejnet på {Danish(NetworkMeters)} km, der er afskåret fra det store vejnet, som ikke har nogen vej i "
                + "nærheden",
            $"lies on a network of {English(NetworkMeters)} km that is cut off from the main one, which has no road near");

    private static string English(double meters) => (meters / MetersPerKilometer).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Danish(double meters) => English(meters).Replace('.', ',');
}
