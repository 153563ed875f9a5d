namespace Korevagt.Store;

/// <summary>An optimisation to be taken in; the documents of its bundle are there before.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Bundle">Hash of the bundle's list.</param>
/// <param name="Request">Which file is the question, and how the answer is looked for, as JSON.</param>
/// <param name="Engine">The build that has to answer it.</param>
/// <param name="Priority">Whose turn it is.</param>
/// <param name="Budget">Years of plans that may be simulated.</param>
/// <param name="SubmittedBy">Who asks for it, as shown to people.</param>
public sealed record NewOptimisation(
    string Name, string Bundle, string Request, string Engine, BatchPriority Priority, long Budget, string SubmittedBy);
