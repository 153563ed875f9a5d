namespace Korevagt.Nights;

/// <summary>The days of the region or of one district, each once, in order.</summary>
/// <param name="District">Id of the district; null for the region.</param>
/// <param name="Name">Its name.</param>
/// <param name="Days">The days.</param>
/// <param name="DayShape">Shape of the gamma factor by which whole days vary; null where counts are Poisson.</param>
/// <param name="RelativeError">Standard deviation of the logarithm of the forecast's level, as the log leaves it open; 0 or more.</param>
public sealed record DriftSeries(string? District, string Name, IReadOnlyList<DriftDay> Days, double? DayShape, double RelativeError);
