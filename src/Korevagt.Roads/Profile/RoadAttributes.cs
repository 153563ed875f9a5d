using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Profile;

/// <summary>What all pieces of road with the same class, speeds and names share; directions are those of the edge.</summary>
/// <param name="Highway">The value of <c>highway</c>, or <c>ferry</c>.</param>
/// <param name="Environment">Which driving factor applies.</param>
/// <param name="ForwardKilometersPerHour">Free-flow speed along the edge, 0 where that direction is closed.</param>
/// <param name="BackwardKilometersPerHour">Free-flow speed against the edge, 0 where that direction is closed.</param>
/// <param name="Ref">Road number, or empty.</param>
/// <param name="Name">Street or ferry name, or empty.</param>
/// <param name="MaySnap">True where an address can lie on the road.</param>
public sealed record RoadAttributes(
    string Highway,
    RoadEnvironment Environment,
    double ForwardKilometersPerHour,
    double BackwardKilometersPerHour,
    string Ref,
    string Name,
    bool MaySnap)
{
    /// <summary>The same road seen from its other end.</summary>
    internal RoadAttributes Reversed() => ForwardKilometersPerHour.Equals(BackwardKilometersPerHour)
        ? this
        : this with
        {
            ForwardKilometersPerHour = BackwardKilometersPerHour,
            BackwardKilometersPerHour = ForwardKilometersPerHour,
        };
}
