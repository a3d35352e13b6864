namespace NetGen.Generator.Catalog;

/// <summary>An argument that an activation or a cost takes in parentheses.</summary>
/// <param name="Name">As the documentation calls it.</param>
/// <param name="Default">What holds when it is not given.</param>
/// <param name="MustBePositive">Whether only numbers above zero make sense.</param>
internal sealed record CatalogParameter(string Name, double Default, bool MustBePositive = false);
