using System.Text.Json;
using NodaTime;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>A bid after the opening.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bidder">Name of the bidder; empty where it says none.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="IsCompliant">Whether it keeps the requirements; absent where nobody has decided.</param>
/// <param name="Content">What it says.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record BidView(string Id, string Bidder, string ReceivedAt, bool? IsCompliant, JsonElement Content, IReadOnlyList<FaultView> Faults);

/// <summary>That a bid was taken in.</summary>
/// <param name="Id">The id that the server gave it.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Hash">SHA-256 of what was kept, with <c>sha256:</c> before it.</param>
public sealed record BidReceiptView(string Id, Instant ReceivedAt, string Hash);
