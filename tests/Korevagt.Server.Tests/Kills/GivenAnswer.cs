using System.Net;

namespace Korevagt.Server.Tests.Kills;

/// <summary>What was answered to a request.</summary>
/// <param name="Status">The status.</param>
/// <param name="ETag">The version, or null.</param>
/// <param name="Location">Where to look, or null.</param>
/// <param name="Body">The body.</param>
internal sealed record GivenAnswer(HttpStatusCode Status, string? ETag, string? Location, string Body);
