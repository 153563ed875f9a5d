using NodaTime;

namespace Korevagt.Server.Resources.Nights;

/// <summary>That somebody has taken note of an alert.</summary>
/// <param name="By">Who was the first.</param>
/// <param name="At">When, UTC.</param>
public sealed record AcknowledgementView(string By, Instant At);
