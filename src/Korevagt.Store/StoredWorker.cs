using NodaTime;

namespace Korevagt.Store;

/// <summary>A process that computes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Machine and process.</param>
/// <param name="Slots">Blocks at a time.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="SeenAt">Its last heartbeat.</param>
public sealed record StoredWorker(string Id, string Name, int Slots, Instant StartedAt, Instant SeenAt);
