namespace Korevagt.Roads.Osm;

/// <summary>A way that the car may use, before nodes are looked up.</summary>
/// <param name="Id">Id of the way.</param>
/// <param name="Attributes">Index of its attributes, in the direction of the way.</param>
/// <param name="FirstNode">Index of its first node reference.</param>
/// <param name="NodeCount">Number of node references, at least 2.</param>
/// <param name="FerryMilliseconds">
/// Duration of the whole way if it is a ferry with a duration, <see cref="Unread"/> where it cannot be read, otherwise -1.
/// </param>
internal readonly record struct RawWay(long Id, int Attributes, int FirstNode, int NodeCount, int FerryMilliseconds)
{
    /// <summary>Stands for a duration that cannot be read.</summary>
    public const int Unread = -2;
}
