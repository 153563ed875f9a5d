using Korevagt.Simulation.Engine;

namespace Korevagt.Planning.Tracing;

/// <summary>One drive of a car, from where it stood or turned to where it stopped or turned.</summary>
/// <param name="Duty">The car's duty.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Visit">The visit driven to; null on the way home.</param>
/// <param name="Start">When it begins, in seconds from the year's start.</param>
/// <param name="End">When it ends.</param>
/// <param name="Meters">Its length.</param>
/// <param name="Band">The band of the clock whose driving times hold.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsDiverted">Whether a drive home ended where the car turned to a visit.</param>
public readonly record struct TracedDrive(
    int Duty,
    DrivePurpose Purpose,
    int? Visit,
    int Start,
    int End,
    int Meters,
    int Band,
    CarOrigin From,
    CarOrigin To,
    bool IsDiverted);
