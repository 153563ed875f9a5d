using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Routing;

/// <summary>The fastest route between two points, door to door.</summary>
/// <param name="From">Name of the point driven from.</param>
/// <param name="To">Name of the point driven to.</param>
/// <param name="Seconds">Driving time with access legs, rounded half up.</param>
/// <param name="Meters">Length driven with access legs, rounded half up.</param>
/// <param name="Legs">
/// The roads in order; access legs are not among them but in <see cref="FromDoor"/> and <see cref="ToDoor"/>.
/// </param>
/// <param name="Geometry">The line on the road.</param>
public sealed record Route(
    string From, string To, int Seconds, int Meters, IReadOnlyList<RouteLeg> Legs, IReadOnlyList<GeoPoint> Geometry)
{
    /// <summary>From the door to the road, with the detour and speed of access legs; null where the door is on the road.</summary>
    public RouteLeg? FromDoor { get; init; }

    /// <summary>From the road to the door, likewise.</summary>
    public RouteLeg? ToDoor { get; init; }

    /// <summary>The road numbers in the order in which they are driven, each once in a row.</summary>
    public IReadOnlyList<string> Refs
    {
        get
        {
            var refs = new List<string>();
            foreach (var leg in Legs)
            {
                if (leg.Ref.Length > 0 && (refs.Count == 0 || !string.Equals(refs[^1], leg.Ref, StringComparison.Ordinal)))
                {
                    refs.Add(leg.Ref);
                }
            }

            return refs;
        }
    }
}
