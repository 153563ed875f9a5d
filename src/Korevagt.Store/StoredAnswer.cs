namespace Korevagt.Store;

/// <summary>What an optimisation came to, as it is stored.</summary>
/// <param name="Bytes">The answer as a file.</param>
/// <param name="Head">What it comes to in short, as JSON.</param>
/// <param name="Plans">The plans that it tells one by one.</param>
/// <param name="Archive">What its figures rest on, as JSON.</param>
public sealed record StoredAnswer(byte[] Bytes, string Head, IReadOnlyList<StoredPlan> Plans, string Archive = "{}");

/// <summary>A plan that an answer tells.</summary>
/// <param name="Number">Its number in the answer.</param>
/// <param name="IsFront">Whether it stands on the front.</param>
/// <param name="Told">What is told of it, as JSON.</param>
/// <param name="Scenario">The scenario file that it is; null for the plan as it is today.</param>
public sealed record StoredPlan(int Number, bool IsFront, string Told, byte[]? Scenario);
