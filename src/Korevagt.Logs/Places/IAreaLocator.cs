using Korevagt.Domain.Geography;

namespace Korevagt.Logs.Places;

/// <summary>Finds the area in which a position lies.</summary>
public interface IAreaLocator
{
    /// <summary>Index of the area among the plan's areas, or -1 for a position outside all of them.</summary>
    int Locate(GeoPoint position);
}
